using System.Text;

namespace KubeGen.Client.Configuration;

/// <summary>A map in a kubeconfig, such as one cluster or user: its fields, and where they stand for errors.</summary>
/// <param name="Title">What it is, for errors: <c>user 'admin'</c>.</param>
/// <param name="Map">The fields.</param>
/// <param name="File">The file that it stands in.</param>
/// <param name="Directory">What relative paths in it are relative to.</param>
internal sealed record KubeconfigEntry(string Title, YamlMap Map, string File, string Directory)
{
    /// <summary>Whether a field is there and not empty.</summary>
    public bool Has(string key) => Map.Entries.TryGetValue(key, out YamlNode? node) && node is not YamlScalar { Value: null or "" };

    /// <summary>A text; null if absent or empty.</summary>
    public string? Text(string key) => !Map.Entries.TryGetValue(key, out YamlNode? node) ? null
        : node is YamlScalar scalar ? (string.IsNullOrEmpty(scalar.Value) ? null : scalar.Value)
        : throw Error(key, $"must be a text, and is {node.Shape}");

    /// <summary>A yes or no; no if absent.</summary>
    public bool Flag(string key) => Text(key) switch
    {
        null or "false" or "False" or "FALSE" => false,
        "true" or "True" or "TRUE" => true,
        _ => throw Error(key, "must be true or false"),
    };

    /// <summary>A path, made absolute; null if absent.</summary>
    public string? FilePath(string key) => Text(key) is not { } path ? null
        : path.Contains('\0', StringComparison.Ordinal) ? throw Error(key, "is no path")
        : Path.GetFullPath(path, Directory);

    /// <summary>A text in PEM that stands in the file itself in base64 (<c>key-data</c>), or in a file of its own (<c>key</c>).</summary>
    public string? Pem(string key)
    {
        string data = key + "-data";
        if (Text(data) is not { } base64)
        {
            return FilePath(key) is { } path ? ConfigurationFile.ReadText(path, $"{key} of {Title} in {File}") : null;
        }

        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            throw Error(data, "is not base64");
        }
    }

    /// <summary>An error about a field; it must not hold the field's value.</summary>
    public KubeConfigurationException Error(string key, string what) =>
        new($"{File}({(Map.Entries.TryGetValue(key, out YamlNode? node) ? node : Map).Line}): {key} of {Title} {what}.");
}
