namespace KubeGen.Testing.Seeding;

/// <summary>Chance that comes out the same for the same seed.</summary>
/// <param name="seed">The seed.</param>
internal sealed class SeedRandom(int seed)
{
    private const string HexDigits = "0123456789abcdef";
    private const string NameLetters = "bcdfghjklmnpqrstvwxz2456789";
    private readonly Random _random = new(seed);

    public int Next(int end) => _random.Next(end);

    public int Next(int start, int end) => _random.Next(start, end);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    public T Pick<T>(ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    public string Hex(int count) => _random.GetString(HexDigits, count);

    /// <summary>The random end of a name, as controllers make it.</summary>
    public string Suffix(int count = 5) => _random.GetString(NameLetters, count);

    public string Uid() => $"{Hex(8)}-{Hex(4)}-4{Hex(3)}-{"89ab"[Next(4)]}{Hex(3)}-{Hex(12)}";
}
