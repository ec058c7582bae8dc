using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;

namespace KubeGen.Generator.Tests;

/// <summary>A user's program with its generated decoders, compiled and loaded.</summary>
internal sealed class UserProgram
{
    private readonly Assembly _assembly;
    private readonly DecodeContext _context = new();

    public UserProgram(params string[] sources)
        : this(Generation.Of(sources).WithoutWarnings())
    {
    }

    public UserProgram(Generation generation)
    {
        using MemoryStream image = new();
        EmitResult result = generation.Output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        _assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    public Type Type(string name) => _assembly.GetType(name) ?? throw new ArgumentException($"The program has no type {name}.");

    /// <summary>Decodes a message with the one context that all calls share, as a stream does.</summary>
    public dynamic Decode(string type, byte[] message)
    {
        try
        {
            return Decoder(nameof(DecodeAs), type).Invoke(null, [message, _context])!;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            throw inner;
        }
    }

    public KubeResource Resource(string type) => (KubeResource)Decoder(nameof(ResourceOf), type).Invoke(null, [])!;

    public bool MetadataOnly(string type) => (bool)Decoder(nameof(IsMetadataOnly), type).Invoke(null, [])!;

    /// <summary>The bytes that decoding one message allocates, once the pools are warm.</summary>
    public long Allocated(string type, byte[] message) => (long)Decoder(nameof(AllocatedBy), type).Invoke(null, [message, _context])!;

    private MethodInfo Decoder(string method, string type) =>
        typeof(UserProgram).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(Type(type));

    private static T DecodeAs<T>(byte[] message, DecodeContext context)
        where T : class, IKubeProjection<T> => T.Decode(message, null, context);

    private static long AllocatedBy<T>(byte[] message, DecodeContext context)
        where T : class, IKubeProjection<T>
    {
        const int Times = 100;
        DecodeAs<T>(message, context);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Times; i++)
        {
            T.Decode(message, null, context);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }

    private static KubeResource ResourceOf<T>()
        where T : class, IKubeProjection<T> => T.Resource;

    private static bool IsMetadataOnly<T>()
        where T : class, IKubeProjection<T> => T.MetadataOnly;
}
