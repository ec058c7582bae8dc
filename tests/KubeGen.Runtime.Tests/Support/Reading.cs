namespace KubeGen.Runtime.Tests.Support;

internal static class Reading
{
    /// <summary>Enumerates until an error, and gives it with what came before.</summary>
    public static async Task<(List<T> Items, Exception? Error)> DrainAsync<T>(this IAsyncEnumerable<T> source)
    {
        List<T> items = [];
        try
        {
            await foreach (T item in source)
            {
                items.Add(item);
            }

            return (items, null);
        }
#pragma warning disable CA1031 // whatever it is, the test looks at it
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (items, e);
        }
    }
}
