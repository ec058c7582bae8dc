using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Http;

/// <summary>A list, or a page of one.</summary>
/// <param name="Items">The objects.</param>
/// <param name="Version">The version that the list shows.</param>
/// <param name="Continue">The token of the next page, empty on the last one.</param>
/// <param name="Remaining">How many objects follow, where a selector does not make that unknown.</param>
internal sealed record ListPage(IReadOnlyList<StoredObject> Items, long Version, string Continue, long? Remaining);
