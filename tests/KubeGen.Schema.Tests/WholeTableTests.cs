namespace KubeGen.Schema.Tests;

/// <summary>What must hold for every line of the embedded table.</summary>
public class WholeTableTests
{
    private static readonly SchemaTable Table = SchemaTable.Kubernetes;
    private static readonly string[] Names = [.. SchemaResource.Read().Split('\n')
        .Where(l => l.StartsWith("M\t", StringComparison.Ordinal)).Select(l => l.Split('\t')[1])];

    [Fact]
    public void Every_message_is_found_and_refers_to_messages_that_exist()
    {
        Assert.True(Names.Length > 1000);
        foreach (SchemaField field in Names.SelectMany(n => Table.FindMessage(n)!.Fields))
        {
            Assert.Equal(field.Type == SchemaType.Message, field.Message is not null);
            Assert.All(field.EnumValues, Assert.NotEmpty);
            Assert.InRange(field.Number, 1, 536_870_911);
            Assert.False(field.IsPointer && (field.IsList || field.IsMap));
        }
    }

    [Fact]
    public void Names_and_places_are_unique_in_a_message()
    {
        foreach (SchemaMessage message in Names.Select(n => Table.FindMessage(n)!))
        {
            Assert.Equal(message.Fields.Count, message.Fields.Select(f => f.JsonName).Distinct().Count());
            Assert.Equal(message.Fields.Count, message.Fields.Select(f => string.Join('/', f.Detour) + "/" + f.Number).Distinct().Count());
        }
    }

    [Fact]
    public void Every_kind_has_metadata_if_it_can_be_listed()
    {
        Assert.True(Table.Kinds.Count >= 89);
        foreach (SchemaKind kind in Table.Kinds.Where(k => k.Verbs.Contains("list")))
            Assert.Same(Table.ObjectMeta, kind.Message.Find("metadata")!.Message);
        Assert.Equal(Table.Kinds.Count, Table.Kinds.Select(k => k.ApiVersion + k.Kind).Distinct().Count());
    }

    [Fact]
    public void List_map_keys_are_fields_of_the_element()
    {
        foreach (SchemaField field in Names.SelectMany(n => Table.FindMessage(n)!.Fields).Where(f => f.ListMapKeys.Count > 0))
            Assert.All(field.ListMapKeys, key => Assert.NotNull(field.Message!.Find(key)));
    }

    [Fact]
    public void Threads_share_one_message()
    {
        var table = SchemaTable.Parse(SchemaResource.Read());
        var found = new SchemaMessage[16];
        Parallel.For(0, found.Length, i => found[i] = table.FindKind("apps/v1", "Deployment")!.Message.Find("spec")!.Message!);
        Assert.All(found, message => Assert.Same(found[0], message));
    }
}
