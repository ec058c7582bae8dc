namespace QuickStart.Output;

/// <summary>Counts pods by node and phase.</summary>
internal sealed class Crosstab
{
    public const string Unscheduled = "(not scheduled)";

    private readonly Dictionary<string, Dictionary<string, int>> _nodes = [];

    public Crosstab(IEnumerable<PodView> pods)
    {
        foreach (PodView pod in pods)
        {
            string node = pod.Node ?? Unscheduled, phase = pod.Phase ?? "Unknown";
            if (!_nodes.TryGetValue(node, out Dictionary<string, int>? phases))
            {
                _nodes[node] = phases = [];
            }

            phases[phase] = phases.GetValueOrDefault(phase) + 1;
        }

        Phases = [.. _nodes.Values.SelectMany(phases => phases.Keys).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Phases { get; }

    /// <summary>The nodes with the most pods first.</summary>
    public IReadOnlyList<KeyValuePair<string, Dictionary<string, int>>> Nodes =>
        [.. _nodes.OrderByDescending(node => node.Value.Values.Sum()).ThenBy(node => node.Key, StringComparer.Ordinal)];
}
