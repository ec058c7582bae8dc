namespace KubeGen.Protobuf;

/// <summary>Where a window reads from: the body of an answer, with its timeouts and errors.</summary>
internal interface IByteSource
{
    /// <summary>Reads some bytes; 0 at the end of the body.</summary>
    ValueTask<int> ReadAsync(Memory<byte> buffer);
}
