using KubeGen.SchemaTool.Go;

namespace KubeGen.SchemaTool;

/// <summary>All declarations of one Kubernetes release.</summary>
internal sealed class Release(string version)
{
    private readonly Dictionary<string, GoTypeDeclaration> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoConstant> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _packageOfGroup = new(StringComparer.Ordinal);

    public string Version => version;

    public IEnumerable<GoTypeDeclaration> Types => _types.Values;

    public IEnumerable<GoConstant> Constants => _constants.Values;

    public static Release Load(string version, string folder)
    {
        var release = new Release(version);
        foreach ((string package, string path) in SourceFolders.Find(folder))
        {
            foreach (string file in SourceFolders.Files(path))
                release.Add(package, File.ReadAllText(file));
        }

        return release;
    }

    /// <summary>Adds one source file of a package.</summary>
    public void Add(string package, string source)
    {
        var file = GoFile.Read(source, package);
        foreach (GoTypeDeclaration type in file.Types)
            _types.TryAdd(type.Name, type);
        foreach (GoConstant constant in file.Constants)
        {
            _constants.TryAdd(constant.Name, constant);
            if (constant is { Text: { } group } && constant.Name == $"{package}.GroupName")
                _packageOfGroup[$"{group}/{package[(package.LastIndexOf('/') + 1)..]}"] = package;
        }
    }

    /// <summary>The declaration behind a name, aliases followed; null for a name that is not declared here.</summary>
    public GoTypeDeclaration? Find(string name)
    {
        GoTypeDeclaration? found = _types.GetValueOrDefault(name);
        for (int hops = 0; found is { IsAlias: true, Type: { Kind: GoTypeKind.Named } target } && hops < 8; hops++)
            found = _types.GetValueOrDefault(target.Name);
        return found;
    }

    /// <summary>The package that declares a group's version: <c>rbac/v1</c> for rbac.authorization.k8s.io and v1.</summary>
    public string? FindPackage(string group, string groupVersion) => _packageOfGroup.GetValueOrDefault($"{group}/{groupVersion}");

    /// <summary>The text of a constant, other constants followed.</summary>
    public string? TextOf(GoConstant constant)
    {
        GoConstant? current = constant;
        for (int hops = 0; current is { Text: null, Reference: { } next } && hops < 8; hops++)
            current = _constants.GetValueOrDefault(next);
        return current?.Text;
    }
}
