namespace KubeGen.Model;

internal enum ValueKind
{
    String,
    Bool,

    /// <summary>A bool over the text of a condition: True, False, Unknown.</summary>
    Condition,
    Int32,
    Int64,

    /// <summary>An int64 member over an int32 field.</summary>
    WideInt32,
    Double,
    Enum,
    Time,
    Duration,
    Guid,
    Quantity,
    IntOrString,

    /// <summary>Bytes that are a field by themselves.</summary>
    Bytes,

    /// <summary>Bytes that are the first field of a message.</summary>
    Content,

    /// <summary>A nested type.</summary>
    Object,
    Map,

    /// <summary>The second visit of a recursive type: always absent.</summary>
    Cut,

    /// <summary>The uid within the identity that every root has.</summary>
    IdentityUid,

    /// <summary>The resource version within the identity that every root has.</summary>
    IdentityVersion,
}

/// <summary>A value that a member or an element holds.</summary>
/// <param name="Kind">How it is decoded.</param>
/// <param name="TypeName">Its type from <c>global::</c> on, without the question mark.</param>
/// <param name="Nullable">Whether the member can say that it is absent.</param>
/// <param name="ZeroIsAbsent">Whether servers write a zero where the field was not set: it is no pointer in Go.</param>
internal sealed record ValueModel(ValueKind Kind, string TypeName, bool Nullable, bool ZeroIsAbsent)
{
    /// <summary>Whether the text differs from object to object, so that looking for it in a pool is in vain.</summary>
    public bool Unique { get; init; }

    public EquatableArray<EnumText> Texts { get; init; }

    public ObjectModel? Object { get; init; }

    /// <summary>Of a map: its values.</summary>
    public ValueModel? Element { get; init; }
}

/// <summary>A text on the wire and the enum's member for it.</summary>
internal sealed record EnumText(string Text, string Member);
