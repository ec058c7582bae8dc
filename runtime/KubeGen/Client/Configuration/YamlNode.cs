namespace KubeGen.Client.Configuration;

/// <summary>A node of a YAML document.</summary>
/// <param name="line">The line in which it begins, from 1.</param>
internal abstract class YamlNode(long line)
{
    public long Line { get; } = line;

    /// <summary>What the node is, for errors; never what it holds.</summary>
    public abstract string Shape { get; }
}

/// <summary>A text, or null.</summary>
internal sealed class YamlScalar(long line, string? value) : YamlNode(line)
{
    public string? Value { get; } = value;

    public override string Shape => "a text";
}

/// <summary>A list.</summary>
internal sealed class YamlList(long line) : YamlNode(line)
{
    public List<YamlNode> Items { get; } = [];

    public override string Shape => "a list";
}

/// <summary>A map from texts.</summary>
internal sealed class YamlMap(long line) : YamlNode(line)
{
    public Dictionary<string, YamlNode> Entries { get; } = new(StringComparer.Ordinal);

    public override string Shape => "a map";
}
