namespace KubeGen.SchemaTool.Go;

/// <summary>Reads type declarations and type expressions.</summary>
internal sealed class GoTypeReader(GoCursor cursor, GoNames names)
{
    /// <summary>The declaration whose name comes next.</summary>
    public GoTypeDeclaration Declaration()
    {
        string[] markers = cursor.TakeMarkers();
        string name = names.Local(cursor.Take().Text);
        bool alias = cursor.TrySymbol("=");
        if (!cursor.Current.IsWord("struct"))
            return new GoTypeDeclaration(name, Type(), alias, [], markers);
        cursor.Take();
        cursor.TrySymbol("{");
        return new GoTypeDeclaration(name, new GoType(GoTypeKind.Struct), alias, Fields(), markers);
    }

    private List<GoField> Fields()
    {
        var fields = new List<GoField>();
        cursor.SkipBlank();
        while (!cursor.AtEnd && !cursor.TrySymbol("}"))
        {
            string[] markers = cursor.TakeMarkers();
            List<string> fieldNames = FieldNames();
            GoType type = Type();
            string tag = cursor.Current.Kind == GoTokenKind.Text ? cursor.Take().Text : "";
            foreach (string name in fieldNames)
                fields.Add(new GoField(name, type, tag, markers));
            cursor.SkipLine();
            cursor.SkipBlank();
        }

        cursor.TakeMarkers();
        return fields;
    }

    /// <summary>The names before the type; one empty name if the field is embedded.</summary>
    private List<string> FieldNames()
    {
        GoToken next = cursor.Peek(1);
        bool embedded = cursor.Current.Kind != GoTokenKind.Word
            || next.Is(".") || next.Is("}") || next.Is(";") || next.Kind is GoTokenKind.NewLine or GoTokenKind.Text or GoTokenKind.Comment;
        if (embedded)
            return [""];
        var found = new List<string> { cursor.Take().Text };
        while (cursor.TrySymbol(","))
            found.Add(cursor.Take().Text);
        return found;
    }

    private GoType Type()
    {
        if (cursor.TrySymbol("*"))
            return new GoType(GoTypeKind.Pointer, Element: Type());
        if (cursor.Current.Is("[") && cursor.Peek(1).Is("]"))
        {
            cursor.Take();
            cursor.Take();
            return new GoType(GoTypeKind.Slice, Element: Type());
        }

        if (cursor.Current.IsWord("map") && cursor.Peek(1).Is("["))
            return Map();
        if (cursor.Current.Kind != GoTokenKind.Word || cursor.Current.Text is "func" or "interface" or "struct" or "chan")
            return Skip();
        string name = cursor.Take().Text;
        if (cursor.TrySymbol("."))
            return new GoType(GoTypeKind.Named, names.Imported(name, cursor.Take().Text));
        return new GoType(GoTypeKind.Named, names.Local(name));
    }

    private GoType Map()
    {
        cursor.Take();
        cursor.Take();
        GoType key = Type();
        cursor.TrySymbol("]");
        return new GoType(GoTypeKind.Map, Element: Type(), Key: key);
    }

    private GoType Skip()
    {
        cursor.SkipLine();
        return GoType.Other;
    }
}
