namespace KubeGen.Emit;

/// <summary>Names that generated members cannot have, whatever a user's members and paths suggest.</summary>
internal static class ReservedNames
{
    /// <summary>What every object has: a field of such a name would hide it.</summary>
    public static readonly HashSet<string> OfObjects = new(StringComparer.Ordinal)
    {
        nameof(Equals), nameof(GetHashCode), nameof(GetType), nameof(ToString), nameof(MemberwiseClone), nameof(ReferenceEquals), "Finalize",
    };

    /// <summary>What every record has beside.</summary>
    public static readonly HashSet<string> OfRecords = new(StringComparer.Ordinal) { "Clone", "Deconstruct", "EqualityContract", "PrintMembers" };

    /// <summary>What the codec's buffers have.</summary>
    public static readonly string[] OfBuffers = ["Buffers", "Strings", "StringMaps"];
}
