namespace KubeGen.Testing.Http;

/// <summary>Which parameters of lists and watches go together.</summary>
internal static class ListOptionsRules
{
    private const string Match = "resourceVersionMatch";

    /// <exception cref="ApiException">Parameters contradict each other.</exception>
    public static void Check(ListOptions options)
    {
        StatusCause[] causes = [.. Causes(options)];
        if (causes.Length > 0)
        {
            throw ApiErrors.InvalidOptions("ListOptions", causes);
        }
    }

    private static IEnumerable<StatusCause> Causes(ListOptions options) =>
        options.Watch ? CausesOfWatch(options) : CausesOfList(options);

    private static IEnumerable<StatusCause> CausesOfList(ListOptions options)
    {
        if (options.SendInitialEvents is not null)
        {
            yield return Forbidden("sendInitialEvents", "it belongs to a watch");
        }

        if (options.ResourceVersionMatch.Length == 0)
        {
            yield break;
        }

        if (options.Continue.Length > 0)
        {
            yield return Forbidden(Match, "a continue token has a version of its own");
        }

        if (options.ResourceVersion.Length == 0)
        {
            yield return Forbidden(Match, "there is no resourceVersion to match");
        }

        if (options.ResourceVersionMatch is not ("Exact" or "NotOlderThan"))
        {
            yield return Unsupported(options.ResourceVersionMatch);
        }
        else if (options is { ResourceVersionMatch: "Exact", ResourceVersion: "0" })
        {
            yield return Forbidden(Match, "no object has the version 0 exactly");
        }
    }

    private static IEnumerable<StatusCause> CausesOfWatch(ListOptions options)
    {
        if (options.Continue.Length > 0)
        {
            yield return Forbidden("continue", "a watch has no pages");
        }

        if (options.SendInitialEvents is null && options.ResourceVersionMatch.Length > 0)
        {
            yield return Forbidden(Match, "a watch takes it with sendInitialEvents only");
        }

        if (options.SendInitialEvents is not null && options.ResourceVersionMatch.Length == 0)
        {
            yield return Forbidden(Match, "sendInitialEvents needs it to be NotOlderThan");
        }

        if (options.ResourceVersionMatch is not ("" or "NotOlderThan"))
        {
            yield return Unsupported(options.ResourceVersionMatch);
        }
    }

    private static StatusCause Forbidden(string field, string why) => new("FieldValueForbidden", $"Forbidden: {why}", field);

    private static StatusCause Unsupported(string value) =>
        new("FieldValueNotSupported", $"Unsupported value: \"{value}\": supported values: \"Exact\", \"NotOlderThan\"", Match);
}
