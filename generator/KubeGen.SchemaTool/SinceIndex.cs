namespace KubeGen.SchemaTool;

/// <summary>Knows the first of several releases in which a field of the newest one had its name and number.</summary>
/// <remarks>
/// A Go type that was renamed or split off (Handler, later ProbeHandler) is followed through the fields that refer to it: what counts is
/// that the same path worked in the older release, in JSON and in protobuf.
/// </remarks>
internal sealed class SinceIndex(IReadOnlyList<MessageFacts> newest)
{
    private readonly Dictionary<string, MessageFacts> _newest = newest.ToDictionary(static m => m.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string Message, string Field, int Number), string> _first = [];

    /// <summary>Adds a release; the oldest one first.</summary>
    public void Add(string release, IEnumerable<MessageFacts> messages)
    {
        Dictionary<string, MessageFacts> older = messages.ToDictionary(static m => m.Name, StringComparer.Ordinal);
        var matched = new Dictionary<string, MessageFacts>(StringComparer.Ordinal);
        foreach (string name in _newest.Keys.Where(older.ContainsKey))
            matched.Add(name, older[name]);
        var waiting = new Queue<string>(matched.Keys.Order(StringComparer.Ordinal));
        while (waiting.TryDequeue(out string? name))
        {
            foreach (FieldFacts field in _newest[name].Fields)
            {
                FieldFacts? before = matched[name].Fields.FirstOrDefault(f => f.Number == field.Number && f.Name == field.Name);
                if (before is null)
                    continue;
                _first.TryAdd((name, field.Name, field.Number), release);
                if (_newest.ContainsKey(field.Type) && older.TryGetValue(before.Type, out MessageFacts? type) && matched.TryAdd(field.Type, type))
                    waiting.Enqueue(field.Type);
            }
        }
    }

    public string Find(string message, FieldFacts field) => _first[(message, field.Name, field.Number)];
}
