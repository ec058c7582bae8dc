namespace KubeGen;

/// <summary>What a client does other than by default. It is read once, when the client connects.</summary>
public sealed class KubeClientOptions
{
    /// <summary>The path of a kubeconfig file, instead of <c>KUBECONFIG</c>, <c>~/.kube/config</c> and the pod's own account.</summary>
    /// <value>The default is null: look in those places.</value>
    public string? Kubeconfig { get; set; }

    /// <summary>A kubeconfig's content, instead of any file. Relative paths in it are relative to the current directory.</summary>
    /// <value>The default is null.</value>
    public string? KubeconfigText { get; set; }

    /// <summary>The kubeconfig's context to use.</summary>
    /// <value>The default is null: its <c>current-context</c>.</value>
    public string? Context { get; set; }

    /// <summary>The namespace of requests for one object that name none.</summary>
    /// <value>The default is null: the context's or pod's namespace, or else <c>default</c>.</value>
    public string? Namespace { get; set; }

    /// <summary>How the client introduces itself to the server; printable ASCII.</summary>
    /// <value>The default is null: <c>KubeGen/version (os/architecture)</c>.</value>
    public string? UserAgent { get; set; }

    /// <summary>How long DNS, TCP and TLS may take together.</summary>
    /// <value>The default is 30 seconds; <see cref="Timeout.InfiniteTimeSpan"/> is no limit.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may take until its answer begins, connecting included. Servers give up after 60 seconds.</summary>
    /// <value>The default is 65 seconds; <see cref="Timeout.InfiniteTimeSpan"/> is no limit.</value>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(65);

    /// <summary>How long an answer that has begun may stand still. It does not apply to watches, which stand still by nature.</summary>
    /// <value>The default is 60 seconds; <see cref="Timeout.InfiniteTimeSpan"/> is no limit.</value>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The largest single object that is accepted, in bytes of its encoding. It bounds the memory of a list or watch; a list as a whole
    /// is not bounded, as it is never in memory.
    /// </summary>
    /// <value>The default is 16 MiB, as in client-go's watches. etcd's own default limit is 1.5 MiB. From 64 KiB to 1 GiB.</value>
    public int MaxItemBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Whether lists may come compressed. That halves the client's work and costs the server some.</summary>
    /// <value>The default is true.</value>
    public bool CompressLists { get; set; } = true;

    /// <summary>Whether a token may be sent without TLS, where everybody on the way can read it.</summary>
    /// <value>The default is false: connecting fails.</value>
    public bool AllowInsecureCredentials { get; set; }

    /// <summary>The clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
