namespace QuickStart;

/// <summary>What the command line asked for.</summary>
internal sealed record Settings
{
    public string? Kubeconfig { get; init; }

    public string? Context { get; init; }

    public string? Namespace { get; init; }

    /// <summary>The size of the embedded cluster.</summary>
    public int Pods { get; init; } = 10_000;

    /// <summary>How often both clients list everything, in turn, after a warm-up.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Whether to print one JSON document and nothing else.</summary>
    public bool Json { get; init; }
}
