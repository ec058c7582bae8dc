using System.Collections.Immutable;

namespace KubeGen.Differential.Tests.Views;

/// <summary>Probes and hooks: handlers that are embedded, ports that are numbers or names.</summary>
[KubeProjection("v1", "Pod")]
public sealed partial record PodProbes(
    [KubeField("spec.nodeName")] string? Fields,
    [KubeField("metadata.finalizers")] ImmutableArray<string> Buffers,
    [KubeField("spec.containers[*].livenessProbe")] ImmutableArray<ProbeView?> Liveness,
    [KubeField("spec.containers[*].readinessProbe.httpGet.port")] ImmutableArray<KubeIntOrString?> ReadinessPorts,
    [KubeField("spec.containers[*].readinessProbe.httpGet.port")] ImmutableArray<KubeIntOrString> ReadinessPortsOrZero,
    [KubeField("spec.containers[0].startupProbe.tcpSocket.port")] KubeIntOrString? StartupPort,
    [KubeField("spec.containers[*].startupProbe.exec.command")] ImmutableArray<ImmutableArray<string>> StartupCommands,
    [KubeField("spec.containers[*].lifecycle.preStop.httpGet.httpHeaders[*].value")] ImmutableArray<ImmutableArray<string>> StopHeaders,
    [KubeField("spec.containers[name=app].lifecycle.postStart.sleep.seconds")] long? StartSleep);

public sealed partial record ProbeView(
    [KubeField("httpGet.path")] string? Path,
    [KubeField("httpGet.port")] KubeIntOrString? Port,
    [KubeField("httpGet.scheme")] string? Scheme,
    [KubeField("grpc.port")] int? GrpcPort,
    [KubeField("grpc.service")] string? GrpcService,
    [KubeField("exec.command")] ImmutableArray<string> Command,
    int PeriodSeconds,
    [KubeField("terminationGracePeriodSeconds")] long? Grace);
