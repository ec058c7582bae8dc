namespace KubeGen.Schema;

/// <summary>What a value is: the field itself, the element of a list, or the value of a map.</summary>
/// <remarks>The header of kubernetes.tsv says how each one looks in protobuf and in JSON.</remarks>
internal enum SchemaType
{
    String,
    Bool,
    Int32,
    Int64,
    Double,
    Bytes,
    Time,
    MicroTime,
    Duration,
    Quantity,
    IntOrString,
    RawExtension,
    FieldsV1,

    /// <summary>Any JSON value: in protobuf a message whose field 1 holds the text.</summary>
    Json,

    /// <summary>A JSON array of strings that in protobuf is a message whose field 1 repeats.</summary>
    StringList,
    Message,
}
