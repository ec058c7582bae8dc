namespace KubeGen.Schema;

/// <summary>How the text spells the types; every other name is a message's.</summary>
internal static class SchemaTypeNames
{
    public static SchemaType Find(string name) => name switch
    {
        "string" => SchemaType.String,
        "bool" => SchemaType.Bool,
        "int32" => SchemaType.Int32,
        "int64" => SchemaType.Int64,
        "double" => SchemaType.Double,
        "bytes" => SchemaType.Bytes,
        "Time" => SchemaType.Time,
        "MicroTime" => SchemaType.MicroTime,
        "Duration" => SchemaType.Duration,
        "Quantity" => SchemaType.Quantity,
        "IntOrString" => SchemaType.IntOrString,
        "RawExtension" => SchemaType.RawExtension,
        "FieldsV1" => SchemaType.FieldsV1,
        "Json" => SchemaType.Json,
        "StringList" => SchemaType.StringList,
        _ => SchemaType.Message,
    };
}
