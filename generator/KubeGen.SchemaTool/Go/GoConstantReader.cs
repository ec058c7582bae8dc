namespace KubeGen.SchemaTool.Go;

/// <summary>Reads constants whose value is a text, a conversion of one, or another constant.</summary>
internal sealed class GoConstantReader(GoCursor cursor, GoNames names)
{
    private readonly List<GoConstant> _found = [];

    public IReadOnlyList<GoConstant> Found => _found;

    /// <summary>The constant whose name comes next.</summary>
    public void Constant()
    {
        cursor.TakeMarkers();
        string name = names.Local(cursor.Take().Text);
        string? type = cursor.Current.Kind == GoTokenKind.Word ? Name() : null;
        if (!cursor.TrySymbol("="))
            return;
        string? reference = null;
        if (cursor.Current.Kind == GoTokenKind.Word)
            reference = Name();
        bool converted = reference is not null && cursor.TrySymbol("(");
        if (converted)
        {
            type ??= reference;
            reference = cursor.Current.Kind == GoTokenKind.Word ? Name() : null;
        }

        string? text = reference is null && cursor.Current.Kind == GoTokenKind.Text ? cursor.Take().Text : null;
        if (converted)
            cursor.TrySymbol(")");
        if (text is not null || reference is not null)
            _found.Add(new GoConstant(name, type, text, reference));
    }

    private string Name()
    {
        string first = cursor.Take().Text;
        return cursor.TrySymbol(".") ? names.Imported(first, cursor.Take().Text) : names.Local(first);
    }
}
