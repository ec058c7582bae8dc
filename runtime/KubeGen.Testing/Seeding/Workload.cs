namespace KubeGen.Testing.Seeding;

/// <summary>What makes pods.</summary>
internal enum WorkloadKind
{
    Deployment,
    DaemonSet,
    StatefulSet,
    Job,
}

/// <summary>A container of a workload's pods, as the status shows it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Image">The image.</param>
/// <param name="ImageId">The image by its hash.</param>
internal sealed record WorkloadContainer(string Name, string Image, string ImageId);

/// <summary>What all pods of a workload have in common, most of it as JSON that is copied into each.</summary>
internal sealed class Workload
{
    public required WorkloadKind Kind { get; init; }

    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The owner of the pods: the workload itself, or a Deployment's ReplicaSet.</summary>
    public required string OwnerName { get; init; }

    public required string OwnerUid { get; init; }

    /// <summary>The labels, sorted.</summary>
    public required SortedDictionary<string, string> Labels { get; init; }

    /// <summary>The annotations, as JSON.</summary>
    public required byte[] Annotations { get; init; }

    /// <summary>The spec before its <c>nodeName</c>, from the opening brace on.</summary>
    public required byte[] SpecStart { get; init; }

    /// <summary>The spec after its <c>nodeName</c>.</summary>
    public required byte[] SpecEnd { get; init; }

    public required WorkloadContainer[] Containers { get; init; }

    /// <summary>The managed fields of the controller that created the pods, as JSON.</summary>
    public required byte[] CreatorFields { get; init; }

    /// <summary>How many pods it has made.</summary>
    public int Pods { get; set; }

    public string OwnerKind => Kind == WorkloadKind.Deployment ? "ReplicaSet" : Kind.ToString();

    public string OwnerApiVersion => Kind == WorkloadKind.Job ? "batch/v1" : "apps/v1";
}
