namespace KubeGen;

/// <summary>How the resource version of a request is meant.</summary>
/// <remarks>https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions</remarks>
public enum ResourceVersionMatch
{
    /// <summary>The server decides: at least that version, or, with a limit, exactly that one.</summary>
    Unset,

    /// <summary>Data of that version or a later one.</summary>
    NotOlderThan,

    /// <summary>Data of exactly that version.</summary>
    Exact,
}
