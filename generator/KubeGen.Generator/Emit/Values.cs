using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>
/// How values are read, kept and finished. A slot holds what came, so that the last of several wins; finishing turns it into what the
/// member says: null or a default where nothing, or nothing but a zero, came.
/// </summary>
internal static class Values
{
    private const string ProtoValue = "global::KubeGen.Protobuf.ProtoValue";

    public static string SlotType(ValueModel value) => value.Kind switch
    {
        ValueKind.String => "string?",
        ValueKind.Bytes or ValueKind.Content => "byte[]?",
        ValueKind.Condition => "bool?",
        ValueKind.Time or ValueKind.Guid or ValueKind.Enum or ValueKind.Quantity or ValueKind.IntOrString or ValueKind.Duration => value.TypeName + "?",
        _ => value is { Nullable: true, ZeroIsAbsent: false } ? value.TypeName + "?" : value.TypeName,
    };

    /// <summary>Reads a value from the bytes of its field.</summary>
    /// <param name="value">The value.</param>
    /// <param name="bytes">An expression for the bytes.</param>
    /// <param name="before">An expression for what an earlier part of the same message gave; empty for none.</param>
    public static string FromBytes(ValueModel value, string bytes, string before = "")
    {
        string merged = before.Length == 0 ? bytes : $"{bytes}, {before}";
        return value.Kind switch
        {
            ValueKind.IdentityUid => $"global::KubeGen.ObjectUid.Parse({bytes})",
            ValueKind.IdentityVersion => $"global::KubeGen.ResourceVersion.Parse({bytes})",
            ValueKind.String when value.Unique => $"global::System.Text.Encoding.UTF8.GetString({bytes})",
            ValueKind.String => $"buffers.Strings.Get({bytes})",
            ValueKind.Condition => $"{ProtoValue}.ReadCondition({bytes})",
            ValueKind.Enum => $"{EnumReader(value)}({bytes})",
            ValueKind.Time => $"{ProtoValue}.ReadTime({merged})",
            ValueKind.Duration => $"{ProtoValue}.ReadDuration({merged})",
            ValueKind.Guid => $"{ProtoValue}.ReadGuid({bytes})",
            ValueKind.Quantity => $"{ProtoValue}.ReadQuantity({merged})",
            ValueKind.IntOrString => $"{ProtoValue}.ReadIntOrString({bytes}, buffers.Strings{(before.Length == 0 ? "" : $", {before}")})",
            ValueKind.Bytes => $"{bytes}.ToArray()",
            ValueKind.Content => $"{ProtoValue}.ReadContent({merged}).ToArray()",
            _ => throw new InvalidOperationException($"{value.Kind} does not come as bytes."),
        };
    }

    /// <summary>Reads a number.</summary>
    public static string FromNumber(ValueModel value, string reader) => reader + value.Kind switch
    {
        ValueKind.Bool => ".ReadBool()",
        ValueKind.Int32 or ValueKind.WideInt32 => ".ReadInt32()",
        ValueKind.Int64 => ".ReadInt64()",
        ValueKind.Double => ".ReadDouble()",
        _ => throw new InvalidOperationException($"{value.Kind} is no number."),
    };

    /// <summary>What the member gets of a slot.</summary>
    public static string Finish(ValueModel value, string slot)
    {
        string type = value.TypeName;
        bool zeroIsNull = value is { Nullable: true, ZeroIsAbsent: true };
        return value.Kind switch
        {
            ValueKind.String => zeroIsNull ? $"string.IsNullOrEmpty({slot}) ? null : {slot}" : value.Nullable ? slot : $"{slot} ?? \"\"",
            ValueKind.Bool => zeroIsNull ? $"{slot} ? true : null" : slot,
            ValueKind.Int32 or ValueKind.Int64 or ValueKind.WideInt32 or ValueKind.Double => zeroIsNull ? $"{slot} == 0 ? null : {slot}" : slot,
            ValueKind.Condition => value.Nullable ? slot : $"{slot} == true",
            ValueKind.Bytes or ValueKind.Content =>
                !value.Nullable ? slot
                : $"{slot} is {(value.ZeroIsAbsent ? "{ Length: > 0 }" : "not null")} ? new {type}({slot}) : default({type}?)",
            ValueKind.Quantity when zeroIsNull => $"{slot} is {{ Value: not 0 }} ? {slot} : null",
            ValueKind.IntOrString or ValueKind.Duration when zeroIsNull =>
                $"{slot} == default({type}) ? null : {slot}",
            _ => value.Nullable ? slot : $"{slot}.GetValueOrDefault()",
        };
    }

    /// <summary>What a list or map gets of a value that was read by an expression.</summary>
    public static string Element(ValueModel value, string read) =>
        !value.Nullable && value.Kind is ValueKind.Condition ? $"{read} == true"
        : !value.Nullable && (value.Kind is ValueKind.Enum or ValueKind.Time or ValueKind.Guid) ? $"{read}.GetValueOrDefault()"
        : read;

    /// <summary>The type of a whole map.</summary>
    public static string MapType(ValueModel entry) => $"global::KubeGen.KubeMap<{entry.TypeName}{(entry.Nullable ? "?" : "")}>";

    /// <summary>The name of the method that reads an enum: of its whole name, as two enums may share the last part.</summary>
    public static string EnumReader(ValueModel value) =>
        "Parse" + value.TypeName.Replace("global::", "").Replace("@", "").Replace("_", "_0").Replace('.', '_');
}
