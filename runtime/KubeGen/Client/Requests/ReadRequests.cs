namespace KubeGen.Client.Requests;

/// <summary>Builds the requests that read, and checks what can be checked without a server.</summary>
internal static class ReadRequests
{
    /// <summary>How much longer than asked for a watch may last: the time of the way and of a busy server.</summary>
    private static readonly TimeSpan WatchMargin = TimeSpan.FromSeconds(30);

    public static ApiRequest Get<T>(string name, string? @namespace)
        where T : class, IKubeProjection<T>
    {
        @namespace = OrNull(@namespace);
        string path = ResourcePath.Of(T.Resource, name, @namespace);
        return new()
        {
            Operation = new("get", T.Resource, path, name, @namespace),
            PathAndQuery = path,
            Accept = MediaType.ForObject(T.MetadataOnly),
        };
    }

    public static ApiRequest List<T>(KubeListOptions options, bool acceptGzip)
        where T : class, IKubeProjection<T>
    {
        string? @namespace = OrNull(options.Namespace);
        string path = ResourcePath.Of(T.Resource, null, @namespace);
        bool continues = !string.IsNullOrEmpty(options.Continue);
        if (continues && (!options.ResourceVersion.IsEmpty || options.ResourceVersionMatch != ResourceVersionMatch.Unset))
        {
            throw new ArgumentException("Continue holds the version of its list: give no ResourceVersion or ResourceVersionMatch with it.",
                nameof(options));
        }

        Query query = new();
        query.Add("labelSelector", options.LabelSelector);
        query.Add("fieldSelector", options.FieldSelector);
        query.Add("limit", options.Limit, 1);
        query.Add("continue", options.Continue);
        query.AddVersion(options.ResourceVersion, options.ResourceVersionMatch);
        query.Add("timeoutSeconds", options.TimeoutSeconds, 1);
        return new()
        {
            Operation = new("list", T.Resource, path, null, @namespace),
            PathAndQuery = path + query,
            Accept = MediaType.ForList(T.MetadataOnly),
            AcceptGzip = acceptGzip,
            IsBulk = true,
        };
    }

    public static ApiRequest Watch<T>(KubeWatchOptions options)
        where T : class, IKubeProjection<T>
    {
        string? @namespace = OrNull(options.Namespace);
        string path = ResourcePath.Of(T.Resource, null, @namespace);
        int seconds = options.TimeoutSeconds ?? Random.Shared.Next(300, 601);

        Query query = new();
        query.Add("watch", "true");
        query.Add("labelSelector", options.LabelSelector);
        query.Add("fieldSelector", options.FieldSelector);
        query.Add("resourceVersion", options.ResourceVersion.ToString());

        // Servers want the match with initial events, and refuse it without.
        query.Add("resourceVersionMatch", options.SendInitialEvents ? "NotOlderThan" : null);
        query.AddTrue("sendInitialEvents", options.SendInitialEvents);
        query.AddTrue("allowWatchBookmarks", options.AllowBookmarks || options.SendInitialEvents);
        query.Add("timeoutSeconds", seconds, 1);
        return new()
        {
            Operation = new("watch", T.Resource, path, null, @namespace),
            PathAndQuery = path + query,
            Accept = MediaType.ForObject(T.MetadataOnly),
            Duration = TimeSpan.FromSeconds(seconds) + WatchMargin,
        };
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
