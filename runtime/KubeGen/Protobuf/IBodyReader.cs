namespace KubeGen.Protobuf;

/// <summary>Cuts a body into items while it slides through a window. Knows nothing of where the bytes come from.</summary>
internal interface IBodyReader<out T>
{
    /// <summary>The item that was read last.</summary>
    T Current { get; }

    /// <summary>Reads the next item, if the window holds all of it.</summary>
    /// <param name="window">The window.</param>
    /// <param name="pools">What the decoder draws on; it is not kept.</param>
    /// <param name="needed">How many bytes the window must hold before another call is of use; more than it does now.</param>
    bool TryRead(ByteWindow window, DecodeContext pools, out int needed);

    /// <summary>Takes note that the body ended.</summary>
    /// <param name="left">How many bytes are left in the window.</param>
    /// <exception cref="KubeException">The body was not complete.</exception>
    void End(int left);
}
