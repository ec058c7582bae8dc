using System.Globalization;
using KubeGen.Testing.Selectors;
using KubeGen.Testing.Storage;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>The query parameters of lists and watches.</summary>
internal sealed record ListOptions
{
    public required LabelSelector Labels { get; init; }

    public required FieldSelector Fields { get; init; }

    public bool Watch { get; init; }

    public bool AllowWatchBookmarks { get; init; }

    /// <summary>Null where the client says nothing.</summary>
    public bool? SendInitialEvents { get; init; }

    public long Limit { get; init; }

    public string Continue { get; init; } = "";

    public string ResourceVersion { get; init; } = "";

    public string ResourceVersionMatch { get; init; } = "";

    public long TimeoutSeconds { get; init; }

    public bool SelectsAll => Labels.IsEmpty && Fields.IsEmpty;

    /// <summary>The version asked for, 0 for any; null where it is no number.</summary>
    public long? Version =>
        ResourceVersion.Length == 0 ? 0
        : long.TryParse(ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out long version) ? version : null;

    /// <exception cref="ApiException">A parameter is wrong.</exception>
    public static ListOptions Read(ServedKind kind, IQueryCollection query)
    {
        ListOptions options = new()
        {
            Labels = LabelSelectorParser.Parse(Text(query, "labelSelector")),
            Fields = FieldSelectorParser.Parse(kind, Text(query, "fieldSelector")),
            Watch = Flag(query, "watch") ?? false,
            AllowWatchBookmarks = Flag(query, "allowWatchBookmarks") ?? false,
            SendInitialEvents = Flag(query, "sendInitialEvents"),
            Limit = Number(query, "limit"),
            Continue = Text(query, "continue"),
            ResourceVersion = Text(query, "resourceVersion"),
            ResourceVersionMatch = Text(query, "resourceVersionMatch"),
            TimeoutSeconds = Number(query, "timeoutSeconds"),
        };
        ListOptionsRules.Check(options);
        return options;
    }

    public bool Matches(ObjectFacts facts) => Labels.Matches(facts) && Fields.Matches(facts);

    private static string Text(IQueryCollection query, string name) => query[name] is [{ } value, ..] ? value : "";

    /// <summary>Anything but <c>0</c> and <c>false</c> is true.</summary>
    private static bool? Flag(IQueryCollection query, string name) => query[name] is [{ } value, ..]
        ? value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase) : null;

    private static long Number(IQueryCollection query, string name)
    {
        string text = Text(query, name);
        return text.Length == 0 ? 0
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number
            : throw ApiErrors.BadRequest($"the parameter {name} is no number: '{text}'");
    }
}
