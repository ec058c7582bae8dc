using KubeGen.Testing.Codec;

namespace KubeGen.Testing.Storage;

/// <summary>
/// One version of an object, as JSON in the order of its schema and without kind and apiVersion. Nothing in it ever changes, so
/// lists, watches and snapshots share it; the other formats are slices of it, or made once and kept.
/// </summary>
internal sealed class StoredObject
{
    private readonly ObjectLayout _layout;
    private readonly byte[] _json;
    private byte[]? _protobuf;

    private StoredObject(ServedKind kind, ObjectFacts facts, ObjectLayout layout, byte[] json, long version)
    {
        Kind = kind;
        Facts = facts;
        _layout = layout;
        _json = json;
        Version = version;
    }

    public ServedKind Kind { get; }

    public ObjectFacts Facts { get; }

    /// <summary>What orders objects, as in etcd: <c>namespace/name</c>, or the name alone.</summary>
    public string Key => Facts.Key;

    public long Version { get; }

    public ReadOnlySpan<byte> Json => _json;

    /// <summary>The value of <c>metadata</c> within <see cref="Json"/>.</summary>
    public ReadOnlySpan<byte> MetadataJson => _json.AsSpan(_layout.Metadata);

    /// <summary>The object's message, without an envelope.</summary>
    public ReadOnlySpan<byte> Protobuf => _protobuf ?? Encode();

    /// <summary>The first field of <see cref="Protobuf"/>, which is all that a PartialObjectMetadata has.</summary>
    public ReadOnlySpan<byte> MetadataProtobuf
    {
        get
        {
            ReadOnlySpan<byte> message = Protobuf;
            return message[..ProtobufText.FirstFieldLength(message)];
        }
    }

    /// <summary>Makes an object of JSON in the order of the schema, in which <c>metadata.resourceVersion</c> is present.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="json">The JSON, without kind and apiVersion.</param>
    /// <param name="version">The version to write into it; 0 for none.</param>
    public static StoredObject Create(ServedKind kind, ReadOnlySpan<byte> json, long version)
    {
        ObjectFacts facts = ObjectReader.Read(kind, json, out ObjectLayout layout);
        return new(kind, facts, layout.Stamped(version), layout.Stamp(json, version), version);
    }

    /// <summary>The same content under another version: what a deletion leaves behind.</summary>
    public StoredObject At(long version) => new(Kind, Facts, _layout.Stamped(version), _layout.Stamp(_json, version), version);

    private byte[] Encode()
    {
        byte[] made = Kind.Codec.Encode(_json);
        return Interlocked.CompareExchange(ref _protobuf, made, null) ?? made;
    }
}
