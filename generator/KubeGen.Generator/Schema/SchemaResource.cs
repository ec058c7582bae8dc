namespace KubeGen.Schema;

/// <summary>Reads kubernetes.tsv out of the assembly that this file is compiled into.</summary>
internal static class SchemaResource
{
    private const string Name = "KubeGen.Schema.kubernetes.tsv";

    public static string Read()
    {
        using Stream stream = typeof(SchemaResource).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly has no resource {Name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
