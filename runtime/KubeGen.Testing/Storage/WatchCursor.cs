namespace KubeGen.Testing.Storage;

/// <summary>A follower's place in a <see cref="WatchLog"/>. The store's lock guards it.</summary>
internal sealed class WatchCursor
{
    private const int MostAtOnce = 256;
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WatchCursor(WatchLog log, long next, bool lost)
    {
        Log = log;
        Next = next;
        if (lost)
        {
            Lose();
        }
    }

    public WatchLog Log { get; }

    /// <summary>The sequence number of the record to take next.</summary>
    public long Next { get; private set; }

    /// <summary>The version of the record taken last; 0 before any.</summary>
    public long Position { get; private set; }

    /// <summary>Ends when the log no longer has what comes next.</summary>
    public Task Lost => _lost.Task;

    public void Lose() => _lost.TrySetResult();

    /// <summary>Takes the next records.</summary>
    /// <param name="records">Takes them.</param>
    /// <param name="next">Ends when there are more.</param>
    /// <returns>Whether these were all.</returns>
    public bool Read(List<WatchRecord> records, out Task next)
    {
        while (!Lost.IsCompleted && Next < Log.End && records.Count < MostAtOnce)
        {
            records.Add(Log[Next++]);
        }

        if (records.Count > 0)
        {
            Position = records[^1].Version;
        }

        bool all = Next == Log.End;
        next = all && !Lost.IsCompleted ? Log.Appended : Task.CompletedTask;
        return all;
    }
}
