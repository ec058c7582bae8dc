using System.Collections.Concurrent;

namespace KubeGen.Schema;

/// <summary>The kinds and messages of one Kubernetes release, read from kubernetes.tsv line by line as they are asked for.</summary>
/// <remarks>Safe to share between threads. What it remembers is bounded by the messages and enums that the text holds.</remarks>
internal sealed class SchemaTable
{
    private static readonly Lazy<SchemaTable> Embedded = new(static () => Parse(SchemaResource.Read()));

    private readonly SchemaIndex _index;
    private readonly Lazy<SchemaKind[]> _kinds;
    private readonly ConcurrentDictionary<string, SchemaMessage> _messages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SchemaEnum> _enums = new(StringComparer.Ordinal);

    private SchemaTable(SchemaIndex index)
    {
        _index = index;
        _kinds = new(ReadKinds);
    }

    /// <summary>The schema that is embedded in this assembly.</summary>
    public static SchemaTable Kubernetes => Embedded.Value;

    /// <summary>The release, as in <c>1.36</c>.</summary>
    public string Version => _index.Version;

    public IReadOnlyList<SchemaKind> Kinds => _kinds.Value;

    public SchemaMessage ObjectMeta => Require("meta/v1.ObjectMeta");

    /// <exception cref="FormatException">The text is not in the format of kubernetes.tsv.</exception>
    public static SchemaTable Parse(string text) => new(SchemaIndex.Read(text));

    /// <summary>Finds a served kind; the API version of the core group is <c>v1</c>.</summary>
    public SchemaKind? FindKind(string apiVersion, string kind)
    {
        foreach (SchemaKind candidate in _kinds.Value)
        {
            if (candidate.Kind == kind && candidate.ApiVersion == apiVersion)
                return candidate;
        }

        return null;
    }

    /// <summary>Finds a message by package and Go name: <c>core/v1.Pod</c>, <c>runtime.Unknown</c>.</summary>
    public SchemaMessage? FindMessage(string name)
    {
        if (_messages.TryGetValue(name, out SchemaMessage? known))
            return known;
        int line = _index.FindMessage(name);
        return line < 0 ? null : _messages.GetOrAdd(name, new SchemaMessage(this, _index.Text, line));
    }

    internal SchemaMessage Require(string name) =>
        FindMessage(name) ?? throw new FormatException($"The schema has no message {name}");

    internal SchemaEnum RequireEnum(string name)
    {
        if (_enums.TryGetValue(name, out SchemaEnum? known))
            return known;
        int line = _index.FindEnum(name);
        if (line < 0)
            throw new FormatException($"The schema has no enum {name}");
        return _enums.GetOrAdd(name, SchemaEnum.Read(SchemaLine.Columns(_index.Text, line)));
    }

    private SchemaKind[] ReadKinds()
    {
        var kinds = new SchemaKind[_index.Kinds.Count];
        for (int i = 0; i < kinds.Length; i++)
            kinds[i] = new SchemaKind(this, SchemaLine.Columns(_index.Text, _index.Kinds[i]));
        return kinds;
    }
}
