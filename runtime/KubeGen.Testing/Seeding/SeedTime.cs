using System.Globalization;

namespace KubeGen.Testing.Seeding;

/// <summary>The times in seeded objects. They do not depend on the clock, so that the same seed gives the same bytes.</summary>
internal static class SeedTime
{
    /// <summary>When the oldest seeded object was made.</summary>
    public static readonly DateTime Start = new(2026, 5, 28, 0, 0, 0, DateTimeKind.Utc);

    public static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
