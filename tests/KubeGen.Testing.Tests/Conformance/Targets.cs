using KubeGen.Tests;

namespace KubeGen.Testing.Tests.Conformance;

/// <summary>The server that KubeGen.Testing brings.</summary>
public sealed class EmbeddedApiServer : ApiServer
{
    private TestCluster? _cluster;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _cluster!.DisposeAsync();
    }

    protected override async Task<string?> OpenAsync()
    {
        _cluster = await TestCluster.StartAsync();
        return _cluster.Kubeconfig;
    }
}

/// <summary>The server that TestCluster is to be like.</summary>
public sealed class RealApiServer(RealServer real) : ApiServer
{
    public override ApiServer Required() => real.Exists ? this : throw RealServer.Missing();

    protected override async Task<string?> OpenAsync() => real.Exists ? await File.ReadAllTextAsync(real.Kubeconfig) : null;
}

public sealed class EmbeddedCreateAndDeleteTests(EmbeddedApiServer server) : CreateAndDeleteTests(server), IClassFixture<EmbeddedApiServer>;

public sealed class RealCreateAndDeleteTests(RealApiServer server) : CreateAndDeleteTests(server), IClassFixture<RealApiServer>;

public sealed class EmbeddedListTests(EmbeddedApiServer server) : ListTests(server), IClassFixture<EmbeddedApiServer>;

public sealed class RealListTests(RealApiServer server) : ListTests(server), IClassFixture<RealApiServer>;

public sealed class EmbeddedNegotiationTests(EmbeddedApiServer server) : NegotiationTests(server), IClassFixture<EmbeddedApiServer>;

public sealed class RealNegotiationTests(RealApiServer server) : NegotiationTests(server), IClassFixture<RealApiServer>;

public sealed class EmbeddedProtobufTests(EmbeddedApiServer server) : ProtobufTests(server), IClassFixture<EmbeddedApiServer>;

public sealed class RealProtobufTests(RealApiServer server) : ProtobufTests(server), IClassFixture<RealApiServer>;

public sealed class EmbeddedSelectorTests(EmbeddedApiServer server) : SelectorTests(server), IClassFixture<EmbeddedApiServer>;

public sealed class RealSelectorTests(RealApiServer server) : SelectorTests(server), IClassFixture<RealApiServer>;

public sealed class EmbeddedWatchTests(EmbeddedApiServer server) : WatchTests(server), IClassFixture<EmbeddedApiServer>;

public sealed class RealWatchTests(RealApiServer server) : WatchTests(server), IClassFixture<RealApiServer>;
