using KubeGen.Testing.Storage;

namespace KubeGen.Testing.Seeding;

/// <summary>Fills a cluster. What it makes depends on the seed and on the order of the calls, and on nothing else.</summary>
/// <param name="store">The cluster's objects.</param>
/// <param name="seed">The seed.</param>
internal sealed class ClusterSeed(ObjectStore store, int seed)
{
    private const int FewestWorkloads = 40;
    private const int FewestNamespaces = 12;
    private const int PodsPerNode = 30;
    private const int FewestNodes = 3;
    private readonly Lock _lock = new();
    private readonly SeedRandom _random = new(seed);
    private readonly List<Workload>[] _workloads = [[], [], [], []];
    private int _nodes;
    private int _pods;
    private int _workloadCount;

    public void AddNodes(int count)
    {
        lock (_lock)
        {
            for (int i = 0; i < count; i++)
            {
                NodeFactory.Add(store, _nodes++, _random);
            }
        }
    }

    public void AddPods(int count)
    {
        lock (_lock)
        {
            if (_nodes == 0)
            {
                AddNodes(Math.Max(FewestNodes, count / PodsPerNode));
            }

            AddWorkloads(Math.Max(FewestWorkloads, count / 10));
            using PodWriter writer = new();
            for (int i = 0; i < count; i++)
            {
                AddPod(writer);
            }
        }
    }

    /// <summary>Adds one pod; one more of a workload that is there, where there is one.</summary>
    public void AddPod()
    {
        lock (_lock)
        {
            if (_workloadCount == 0)
            {
                AddPods(1);
                return;
            }

            using PodWriter writer = new();
            AddPod(writer);
        }
    }

    private void AddPod(PodWriter writer)
    {
        // 37 and 100 have no common factor: of any hundred pods, each number comes up once.
        List<Workload> candidates = _workloads[(int)KindOf(_pods * 37L % 100)];
        Workload workload = candidates[_random.Next(candidates.Count)];
        if (store.Get(ServedKinds.Namespace, workload.Namespace) is null)
        {
            // A test has deleted it.
            BuiltInNamespaces.Add(store, workload.Namespace, SeedTime.Start, _random.Uid());
        }

        StoredObject? created = null;
        while (created is null)
        {
            created = store.Create(ServedKinds.Pod, writer.Write(workload, PodRun.Make(workload, _random, _pods, _nodes)));
        }

        _pods++;
    }

    private void AddWorkloads(int count)
    {
        WorkloadFactory factory = new(_random, Math.Max(FewestNamespaces, count / 8));
        HashSet<string> namespaces = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            WorkloadKind kind = KindOf(i * 37L % 100);
            Workload workload = factory.Make(kind, _workloadCount++);
            _workloads[(int)kind].Add(workload);
            if (namespaces.Add(workload.Namespace))
            {
                BuiltInNamespaces.Add(store, workload.Namespace, SeedTime.Start, _random.Uid());
            }
        }
    }

    /// <summary>The shares of a hundred: 75 Deployments, 10 DaemonSets, 8 StatefulSets, 7 Jobs.</summary>
    private static WorkloadKind KindOf(long percent) => percent switch
    {
        < 75 => WorkloadKind.Deployment,
        < 85 => WorkloadKind.DaemonSet,
        < 93 => WorkloadKind.StatefulSet,
        _ => WorkloadKind.Job,
    };
}
