using System.Runtime.InteropServices;

namespace KubeGen.Client;

/// <summary>The options of a client, checked and fixed.</summary>
internal sealed record ClientSettings
{
    private const int LeastItemBytes = 64 * 1024;
    private const int MostItemBytes = 1024 * 1024 * 1024;

    public required string UserAgent { get; init; }

    public required TimeSpan ConnectTimeout { get; init; }

    public required TimeSpan ResponseTimeout { get; init; }

    public required TimeSpan ReadTimeout { get; init; }

    public required int MaxItemBytes { get; init; }

    public required bool CompressLists { get; init; }

    public required TimeProvider Time { get; init; }

    /// <exception cref="ArgumentException">An option has a value that makes no sense.</exception>
    public static ClientSettings From(KubeClientOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxItemBytes, LeastItemBytes, nameof(KubeClientOptions.MaxItemBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxItemBytes, MostItemBytes, nameof(KubeClientOptions.MaxItemBytes));
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        return new()
        {
            UserAgent = string.IsNullOrEmpty(options.UserAgent) ? DefaultUserAgent : Printable(options.UserAgent),
            ConnectTimeout = Positive(options.ConnectTimeout, nameof(KubeClientOptions.ConnectTimeout)),
            ResponseTimeout = Positive(options.ResponseTimeout, nameof(KubeClientOptions.ResponseTimeout)),
            ReadTimeout = Positive(options.ReadTimeout, nameof(KubeClientOptions.ReadTimeout)),
            MaxItemBytes = options.MaxItemBytes,
            CompressLists = options.CompressLists,
            Time = options.TimeProvider,
        };
    }

    private static string DefaultUserAgent { get; } =
        $"KubeGen/{typeof(ClientSettings).Assembly.GetName().Version?.ToString(3)} ({OsName}/{ArchitectureName})";

    private static string OsName =>
        OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "other";

    private static string ArchitectureName => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => "amd64",
        Architecture.Arm64 => "arm64",
        _ => "other",
    };

    // A line break would begin a header of its own.
    private static string Printable(string userAgent) =>
        userAgent.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? throw new ArgumentException("KubeClientOptions.UserAgent must be made of printable ASCII characters.", nameof(userAgent))
            : userAgent;

    private static TimeSpan Positive(TimeSpan timeout, string option) =>
        timeout == Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout < TimeSpan.FromDays(24)) ? timeout
        : throw new ArgumentOutOfRangeException(option, timeout, "A timeout is between 0 and 24 days, or Timeout.InfiniteTimeSpan.");
}
