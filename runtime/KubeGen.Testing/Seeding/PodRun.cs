namespace KubeGen.Testing.Seeding;

/// <summary>How one pod of a workload fares.</summary>
internal sealed record PodRun
{
    public required string Name { get; init; }

    public required string Uid { get; init; }

    /// <summary>The number within the workload.</summary>
    public required int Ordinal { get; init; }

    public required string Phase { get; init; }

    public required bool Ready { get; init; }

    /// <summary>The index of the node; -1 for a pod that has none yet.</summary>
    public required int Node { get; init; }

    public required string Address { get; init; }

    public required DateTime Created { get; init; }

    /// <summary>How often each container was restarted.</summary>
    public required int[] Restarts { get; init; }

    /// <summary>The ids that the container runtime gave.</summary>
    public required string[] ContainerIds { get; init; }

    public bool HasStarted => Phase != "Pending";

    public static PodRun Make(Workload workload, SeedRandom random, int index, int nodes)
    {
        int ordinal = workload.Pods++, chance = random.Next(100);
        string phase = workload.Kind == WorkloadKind.Job && chance < 60 ? "Succeeded"
            : chance < 95 ? "Running"
            : chance < 98 ? "Pending" : "Failed";
        int node = workload.Kind == WorkloadKind.DaemonSet ? ordinal % nodes : random.Next(nodes);
        return new()
        {
            Name = workload.Kind == WorkloadKind.StatefulSet ? $"{workload.Name}-{ordinal}" : $"{workload.OwnerName}-{random.Suffix()}",
            Uid = random.Uid(),
            Ordinal = ordinal,
            Phase = phase,
            Ready = phase == "Running" && !random.OneIn(50),
            Node = phase == "Pending" ? -1 : node,
            Address = $"10.{64 + (index / 62500 % 64)}.{index / 250 % 250}.{(index % 250) + 1}",
            Created = SeedTime.Start.AddSeconds(random.Next(1_000_000)),
            Restarts = [.. workload.Containers.Select(_ => random.OneIn(5) ? random.Next(1, 40) : 0)],
            ContainerIds = [.. workload.Containers.Select(_ => "containerd://" + random.Hex(64))],
        };
    }
}
