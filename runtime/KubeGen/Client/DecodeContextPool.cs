namespace KubeGen.Client;

/// <summary>
/// Keeps the decoders' pools from one piece of an answer to the next, as the texts of a cluster recur. Who waits for bytes holds none.
/// </summary>
internal sealed class DecodeContextPool
{
    /// <summary>Each holds 200 KB and what it remembers; more are for the collector.</summary>
    private const int Most = 8;

    private readonly Stack<DecodeContext> _free = new(Most);
    private readonly Lock _lock = new();

    public DecodeContext Rent()
    {
        lock (_lock)
        {
            return _free.TryPop(out DecodeContext? context) ? context : new();
        }
    }

    public void Return(DecodeContext context)
    {
        lock (_lock)
        {
            if (_free.Count < Most)
            {
                _free.Push(context);
            }
        }
    }
}
