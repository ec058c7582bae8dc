namespace KubeGen.Protobuf;

/// <summary>
/// Reads a list: an envelope around <c>{1 metadata, 2 items}</c>, in whatever order those come. Each item is decoded as soon as it is
/// there; only at the end is it known that the list was whole, and then every length that was announced has been met.
/// </summary>
internal sealed class ListBody<T>(BodyContext context) : IBodyReader<T>
    where T : class, IKubeProjection<T>
{
    private const int LongestHead = 64 * 1024;

    private enum Part
    {
        Magic,
        Head,
        Status,
        List,
        Tail,
    }

    private Part _part;
    private bool _typed;
    private bool _isStatus;
    private uint _lastTailTag;
    private T? _current;

    // How much of the list's own message is still to come, and how much of it belongs to a field that is skipped.
    private long _left;
    private long _skip;

    /// <inheritdoc/>
    public T Current => _current!;

    /// <summary>What was read of the list's metadata.</summary>
    public KubeListMetadata Metadata { get; private set; } = KubeListMetadata.None;

    /// <inheritdoc/>
    public bool TryRead(ByteWindow window, DecodeContext pools, out int needed)
    {
        while (_part != Part.List)
        {
            if (!TryReadAround(window, out needed))
            {
                return false;
            }
        }

        return TryReadItem(window, pools, out needed) || (_part != Part.List && TryRead(window, pools, out needed));
    }

    private bool TryReadItem(ByteWindow window, DecodeContext pools, out int needed)
    {
        while (true)
        {
            ReadOnlySpan<byte> bytes = window.Available;
            needed = 1;
            if (_skip > 0)
            {
                int step = (int)Math.Min(_skip, bytes.Length);
                window.Advance(step);
                _skip -= step;
                if (_skip > 0)
                {
                    return false;
                }

                continue;
            }

            if (_left == 0)
            {
                _part = Part.Tail;
                return false;
            }

            bytes = bytes[..(int)Math.Min(bytes.Length, _left)];
            if (!FieldHeader.TryRead(bytes, out FieldHeader field))
            {
                needed = bytes.Length < _left ? bytes.Length + 1 : throw ProtoError.Truncated();
                return false;
            }

            if (field.Content > _left - field.Size)
            {
                throw ProtoError.Truncated();
            }

            if (field.Tag is not (0x0A or 0x12))
            {
                window.Advance(field.Size);
                _left -= field.Size + field.Content;
                _skip = field.Content;
                continue;
            }

            needed = field.Size + context.Bounded(field.Content);
            if (bytes.Length < needed)
            {
                return false;
            }

            ReadOnlySpan<byte> content = bytes[field.Size..needed];
            window.Advance(needed);
            _left -= needed;
            if (field.Tag == 0x12)
            {
                _current = T.Decode(content, null, pools);
                return true;
            }

            Metadata = ListMeta.Read(content, Metadata);
        }
    }

    /// <summary>Reads a piece of what is around the list. True where something was read, so that the next piece may be tried.</summary>
    private bool TryReadAround(ByteWindow window, out int needed)
    {
        ReadOnlySpan<byte> bytes = window.Available;
        switch (_part)
        {
            case Part.Magic:
                needed = Envelope.Magic.Length;
                if (bytes.Length < needed)
                {
                    return false;
                }

                if (!bytes.StartsWith(Envelope.Magic))
                {
                    throw Envelope.BadMagic(bytes);
                }

                window.Advance(needed);
                _part = Part.Head;
                return true;
            case Part.Status:
                needed = (int)_left;
                return bytes.Length < needed
                    ? false
                    : throw context.Refusal(bytes[..needed]);
            default:
                return TryReadEnvelopeField(window, bytes, out needed);
        }
    }

    private bool TryReadEnvelopeField(ByteWindow window, ReadOnlySpan<byte> bytes, out int needed)
    {
        needed = bytes.Length + 1;
        if (!FieldHeader.TryRead(bytes, out FieldHeader field))
        {
            return false;
        }

        if (field.Tag == Envelope.RawTag && _part == Part.Head && _typed)
        {
            window.Advance(field.Size);
            _left = _isStatus ? context.Bounded(field.Content) : field.Content;
            _part = _isStatus ? Part.Status : Part.List;
            return true;
        }

        CheckPlace(field.Tag);
        if (field.Tag == Envelope.EncodingTag)
        {
            Envelope.RejectEncoding(field.Content);
        }

        needed = field.Content > LongestHead
            ? throw new KubeFormatException("The server sent a list with an overlong head.")
            : field.Size + (int)field.Content;
        if (bytes.Length < needed)
        {
            return false;
        }

        if (field.Tag == Envelope.TypeMetaTag)
        {
            TypeMeta type = TypeMeta.Read(bytes[field.Size..needed]);
            _isStatus = type.IsStatus;
            _typed = true;
            if (!_isStatus)
            {
                context.Expected.Check(type);
            }
        }

        window.Advance(needed);
        return true;
    }

    // Stricter than protobuf: a kind that came after the items would come too late, and servers write the fields in this order.
    private void CheckPlace(uint tag)
    {
        if (_part == Part.Head)
        {
            if (tag is not (Envelope.TypeMetaTag or Envelope.EncodingTag))
            {
                throw new KubeFormatException("The server sent a list that does not begin with its kind.");
            }
        }
        else if (tag is Envelope.EncodingTag or Envelope.ContentTypeTag && tag > _lastTailTag)
        {
            _lastTailTag = tag;
        }
        else
        {
            throw new KubeFormatException("The server sent more bytes than the list has.");
        }
    }

    /// <inheritdoc/>
    public void End(int left)
    {
        if (_part != Part.Tail || left > 0)
        {
            throw BodyError.CutOff(context.Operation);
        }
    }
}
