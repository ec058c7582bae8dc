using System.Globalization;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Models;

/// <summary>Values of all types, each different from the ones before but for the few that selections look for.</summary>
internal sealed class ModelValues(int seed)
{
    private static readonly string[] Names = ["app", "sidecar", "cpu", "memory", "app.kubernetes.io/name", "it's"];
    private static readonly string[] Suffixes = ["", "m", "k", "M", "G", "Ki", "Mi", "Gi", "e3"];
    private readonly Random _random = new(seed);
    private int _count;

    /// <summary>Whether a property is set: of four objects one is full, one is sparse, and one is full of zeros.</summary>
    public bool Decide(int depth) => _random.NextDouble() < (seed % 4) switch
    {
        0 => depth < 6 ? 1 : 0.5,
        1 => 0.25,
        _ => 0.6,
    };

    /// <summary>How many elements a list or map gets.</summary>
    public int Count(int depth) => _random.Next(depth < 5 ? 4 : 3);

    public bool Bool() => _random.Next(2) == 0;

    public int Int32() => IsZero() ? 0 : _random.Next(8) switch
    {
        0 => int.MinValue,
        1 => int.MaxValue,
        2 => 8080,
        3 => -_random.Next(1, 1000),
        4 => _random.Next(128),
        _ => 1_000 + _count++,
    };

    public long Int64() => IsZero() ? 0 : _random.Next(6) switch
    {
        0 => long.MinValue,
        1 => long.MaxValue,
        2 => -1,
        _ => 10_000_000_000 + _count++,
    };

    public double Double() => IsZero() ? 0 : _random.Next(4) switch
    {
        0 => 1.5e300,
        1 => -0.1,
        _ => _random.NextDouble() * _count++,
    };

    public byte[] Bytes()
    {
        byte[] bytes = new byte[_random.Next(20)];
        _random.NextBytes(bytes);
        return bytes;
    }

    public DateTime Time(long grain)
    {
        long ticks = _random.NextInt64(DateTime.MinValue.AddYears(1).Ticks, DateTime.MaxValue.Ticks);
        return new(ticks - ticks % grain, DateTimeKind.Utc);
    }

    public string Quantity() =>
        IsZero() ? "0" : _random.Next(100_000).ToString(CultureInfo.InvariantCulture) + Suffixes[_random.Next(Suffixes.Length)];

    public string Key() => Bool() ? Names[_random.Next(Names.Length)] : $"key-{_count++}";

    public string Text(SchemaField field) => field.JsonName switch
    {
        "uid" => new Guid(_random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, (byte)_count++).ToString(),
        "resourceVersion" => _random.NextInt64(long.MaxValue).ToString(CultureInfo.InvariantCulture),
        _ when field.EnumValues.Count > 0 && _random.Next(10) > 0 => field.EnumValues[_random.Next(field.EnumValues.Count)],
        _ when IsZero() => "",
        _ => _random.Next(12) switch
        {
            < 5 => Names[_random.Next(Names.Length)],
            5 => "täxt-☃-" + string.Concat(Enumerable.Repeat("𝄞", _random.Next(6))) + _count++,
            6 => new string('x', _random.Next(130, 400)) + _count++,
            _ => $"text-{_count++}",
        },
    };

    /// <summary>Any JSON value.</summary>
    public object Any(int depth) => _random.Next(depth == 0 ? 2 : 5) switch
    {
        0 => new Dictionary<string, object>(),
        1 => new Dictionary<string, object> { [$"f:{_count++}"] = depth < 3 ? Any(depth + 1) : 1, ["☃"] = "\u0001<&>\"" },
        2 => new List<object> { _count++, "x" },
        3 => true,
        _ => $"any {_count++}",
    };

    private bool IsZero() => _random.Next(seed % 4 == 3 ? 2 : 12) == 0;
}
