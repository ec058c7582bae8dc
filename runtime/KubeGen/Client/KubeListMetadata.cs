namespace KubeGen;

/// <summary>What a server says about a list as a whole.</summary>
/// <param name="ResourceVersion">The version of the list; a watch from there on misses nothing.</param>
/// <param name="RemainingItemCount">How many items follow after this page; null where the server does not tell, as with selectors.</param>
/// <param name="Continue">Where to go on; empty on the last page.</param>
public sealed record KubeListMetadata(ResourceVersion ResourceVersion, long? RemainingItemCount, string Continue)
{
    internal static readonly KubeListMetadata None = new(default, null, "");
}
