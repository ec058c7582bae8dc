namespace KubeGen.SchemaTool.Go;

/// <summary>Reads the type and constant declarations of one file; everything else is passed over.</summary>
internal sealed class GoFile
{
    private readonly GoCursor _cursor;
    private readonly GoTypeReader _types;
    private readonly GoConstantReader _constants;
    private readonly Dictionary<string, string> _imports = new(StringComparer.Ordinal);
    private readonly List<GoTypeDeclaration> _declarations = [];

    private GoFile(string source, string package)
    {
        _cursor = new GoCursor(GoTokenizer.Read(source));
        var names = new GoNames(package, _imports);
        _types = new GoTypeReader(_cursor, names);
        _constants = new GoConstantReader(_cursor, names);
    }

    public IReadOnlyList<GoTypeDeclaration> Types => _declarations;

    public IReadOnlyList<GoConstant> Constants => _constants.Found;

    public static GoFile Read(string source, string package)
    {
        var file = new GoFile(source, package);
        file.ReadAll();
        return file;
    }

    private void ReadAll()
    {
        _cursor.SkipBlank();
        while (!_cursor.AtEnd)
        {
            if (_cursor.TryWord("import"))
                Group(Import);
            else if (_cursor.TryWord("type"))
                Group(() => _declarations.Add(_types.Declaration()));
            else if (_cursor.TryWord("const"))
                Group(_constants.Constant);
            else if (_cursor.Current.Is(")") || _cursor.Current.Is("}"))
                _cursor.Take();
            _cursor.SkipLine();
            _cursor.TakeMarkers();
            _cursor.SkipBlank();
        }
    }

    /// <summary>One declaration, or several in parentheses.</summary>
    private void Group(Action one)
    {
        if (!_cursor.TrySymbol("("))
        {
            one();
            return;
        }

        _cursor.TakeMarkers();
        _cursor.SkipBlank();
        while (!_cursor.AtEnd && !_cursor.TrySymbol(")"))
        {
            one();
            _cursor.SkipLine();
            _cursor.SkipBlank();
        }
    }

    private void Import()
    {
        string? alias = _cursor.Current.Kind == GoTokenKind.Text ? null : _cursor.Take().Text;
        string path = _cursor.Take().Text;
        _imports[alias ?? path[(path.LastIndexOf('/') + 1)..]] = GoNames.Package(path);
    }
}
