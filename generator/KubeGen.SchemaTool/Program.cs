using KubeGen.SchemaTool;

try
{
    var options = ToolOptions.Read(args);
    var releases = new List<(Release Release, IReadOnlyList<MessageFacts> Messages)>();
    foreach ((string version, string folder) in options.Releases)
    {
        var release = Release.Load(version, folder);
        releases.Add((release, new MessageReader(release).ReadAll()));
    }

    (Release newest, IReadOnlyList<MessageFacts> messages) = releases[^1];
    var since = new SinceIndex(messages);
    foreach ((Release release, IReadOnlyList<MessageFacts> facts) in releases)
        since.Add(release.Version, facts);
    IReadOnlyList<ResourceRow> resources = ResourceFile.Read(File.ReadAllText(options.Resources));
    string text = SchemaWriter.Write(newest, messages, resources, since);
    File.WriteAllText(options.Output, text);
    Console.WriteLine($"{options.Output}: {resources.Count} kinds, {messages.Count} messages, {messages.Sum(static m => m.Fields.Count)} fields");
    return 0;
}
catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
