using KubeGen.Differential.Tests.Wire;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Mutation;

[Flags]
internal enum Mutations
{
    None = 0,

    /// <summary>Fields in any order; those of one number keep theirs.</summary>
    Shuffle = 1,

    /// <summary>Fields that no schema knows.</summary>
    Unknown = 2,

    /// <summary>Messages in two parts, which a reader merges.</summary>
    Split = 4,

    /// <summary>Another value before the one that counts.</summary>
    Decoy = 8,

    /// <summary>Lists of numbers in one field.</summary>
    Pack = 16,

    /// <summary>Numbers, lengths and tags with needless bytes.</summary>
    Overlong = 32,
}

/// <summary>Writes a message in another of the forms that mean the same.</summary>
internal sealed class WireMutator(Mutations mutations, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How many changes were made.</summary>
    public int Changes { get; private set; }

    public byte[] Mutate(Shape shape, byte[] message)
    {
        List<WireField> fields = Mutate(WireField.Parse(shape, message));
        return new WireWriter(() => Decides(Mutations.Overlong, 4) ? _random.Next(1, 4) : 0).Write(fields);
    }

    private List<WireField> Mutate(List<WireField> fields)
    {
        List<WireField> changed = [];
        foreach (WireField field in fields)
        {
            WireField inner = field.Fields is null ? field : field with { Fields = Mutate(field.Fields) };
            if (IsSingle(field) && CanPrecede(field) && Decides(Mutations.Decoy, 5))
            {
                changed.Add(Decoy(field));
            }

            if (IsSingle(field) && CanSplit(field) && Decides(Mutations.Split, 3))
            {
                ILookup<bool, WireField> halves = inner.Fields!.ToLookup(_ => _random.Next(2) == 0);
                changed.Add(inner with { Fields = [.. halves[true]] });
                changed.Add(inner with { Fields = [.. halves[false]] });
            }
            else
            {
                changed.Add(inner);
            }
        }

        if (mutations.HasFlag(Mutations.Pack))
        {
            changed = Pack(changed);
        }

        if (mutations.HasFlag(Mutations.Shuffle))
        {
            changed = Shuffle(changed);
        }

        // An empty time is none, one with a field that nobody knows is 1970: servers tell them apart by their length.
        for (int i = changed.Count; i >= 0 && changed.Count > 0 && mutations.HasFlag(Mutations.Unknown); i--)
        {
            if (Decides(Mutations.Unknown, 4))
            {
                changed.Insert(i, Unknown());
            }
        }

        return changed;
    }

    private static bool IsSingle(WireField field) => field.Known is { IsList: false, IsMap: false };

    /// <summary>To protobuf-net the bytes of a map's value add up, to all others the last ones count.</summary>
    private static bool CanPrecede(WireField field) => field.Fields is null && field.Known is not { Name: "value", Type: SchemaType.Bytes };

    /// <summary>A text without its kind is no IntOrString yet, and an entry's value has no earlier part: nobody writes such halves.</summary>
    private static bool CanSplit(WireField field) => field.Fields is not null && field.Known is { Name: not "value", Type: not SchemaType.IntOrString };

    /// <summary>Another value of the same kind: "1" is a text, an amount and JSON, but no Guid.</summary>
    private static WireField Decoy(WireField field) => field.Wire == 2
        ? field with { Bytes = field.Bytes!.Length == 0 || Guid.TryParse(field.Bytes, out _) ? "1fcb1e3c-0000-4000-8000-000000000000"u8.ToArray() : "1"u8.ToArray() }
        : field with { Value = field.Known!.Type == SchemaType.Int32 ? field.Value ^ 1 : field.Value == 0 ? 1UL : 0 };

    /// <summary>The first numbers of a list go into one field, the others stay as they are behind it: protobuf-net reads no other mixture.</summary>
    private List<WireField> Pack(List<WireField> fields)
    {
        List<WireField> packed = [];
        HashSet<int> done = [];
        foreach (WireField field in fields)
        {
            if (field is { Wire: 2 } or not { Known: { IsList: true, IsNumber: true } }
                || done.Contains(field.Number) || (_random.Next(4) == 0 && done.Add(field.Number)))
            {
                packed.Add(field);
                continue;
            }

            Changes++;
            byte[] number = new WireWriter(static () => 0).Write([field with { Number = 1 }])[1..];
            if (packed.Count > 0 && packed[^1] is { Wire: 2 } open && open.Number == field.Number)
            {
                packed[^1] = open with { Bytes = [.. open.Bytes!, .. number] };
            }
            else
            {
                packed.Add(new(field.Number, 2, 0, number, null, field.Known));
            }
        }

        return packed;
    }

    private List<WireField> Shuffle(List<WireField> fields)
    {
        Dictionary<int, Queue<WireField>> queues = fields.GroupBy(static field => field.Number)
            .ToDictionary(static group => group.Key, static group => new Queue<WireField>(group));
        WireField[] order = [.. fields];
        _random.Shuffle(order);
        Changes++;
        return [.. order.Select(field => queues[field.Number].Dequeue())];
    }

    /// <summary>A field beyond all numbers of Kubernetes.</summary>
    private WireField Unknown()
    {
        int wire = new[] { 0, 1, 2, 5 }[_random.Next(4)];
        byte[] bytes = new byte[_random.Next(200)];
        _random.NextBytes(bytes);
        return new(_random.Next(2) == 0 ? _random.Next(500, 2000) : (1 << 29) - 1, wire, (ulong)_random.NextInt64(), bytes, null, null);
    }

    private bool Decides(Mutations kind, int oneIn)
    {
        bool yes = mutations.HasFlag(kind) && _random.Next(oneIn) == 0;
        Changes += yes ? 1 : 0;
        return yes;
    }
}
