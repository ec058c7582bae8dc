using System.Text.Json;

namespace KubeGen.Testing.Seeding;

/// <summary>Writes the status of pods, as scheduler and kubelet leave it.</summary>
internal static class PodStatusWriter
{
    private static readonly string[] Conditions = ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"];

    private static ReadOnlySpan<byte> Unschedulable =>
        "no node fits: 12 have a taint that is not tolerated, 61 lack cpu, 27 lack memory; evicting pods of lower priority is of no help"u8;

    public static void Write(Utf8JsonWriter json, Workload workload, PodRun run)
    {
        json.WriteStartObject("status"u8);
        json.WriteString("phase"u8, run.Phase);
        json.WriteStartArray("conditions"u8);
        foreach (string type in Conditions)
        {
            WriteCondition(json, type, run);
        }

        json.WriteEndArray();
        string host = NodeFactory.AddressOf(run.Node);
        if (run.HasStarted)
        {
            json.WriteString("hostIP"u8, host);
            json.WriteString("podIP"u8, run.Address);
            json.WriteString("startTime"u8, SeedTime.Text(run.Created.AddSeconds(2)));
            json.WriteStartArray("containerStatuses"u8);
            for (int i = 0; i < workload.Containers.Length; i++)
            {
                WriteContainer(json, workload.Containers[i], run, i);
            }

            json.WriteEndArray();
        }

        json.WriteString("qosClass"u8, "Burstable"u8);
        if (run.HasStarted)
        {
            WriteAddresses(json, "podIPs"u8, run.Address);
            WriteAddresses(json, "hostIPs"u8, host);
        }

        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, string type, PodRun run)
    {
        bool holds = run.HasStarted && (run.Ready || type is not ("Ready" or "ContainersReady"));
        json.WriteStartObject();
        json.WriteString("type"u8, type);
        json.WriteString("status"u8, holds ? "True"u8 : "False"u8);
        json.WriteNull("lastProbeTime"u8);
        json.WriteString("lastTransitionTime"u8, SeedTime.Text(run.Created.AddSeconds(20)));
        if (!holds)
        {
            bool completed = run.Phase == "Succeeded";
            string reason = !run.HasStarted ? "Unschedulable" : completed ? "PodCompleted" : "ContainersNotReady";
            json.WriteString("reason"u8, reason);
            if (!completed)
            {
                json.WriteString("message"u8, run.HasStarted ? "containers with unready status: [app]"u8 : Unschedulable);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteContainer(Utf8JsonWriter json, WorkloadContainer container, PodRun run, int index)
    {
        DateTime started = run.Created.AddSeconds(8 + index);
        bool running = run.Phase == "Running", failed = run.Phase == "Failed" && index == 0;
        json.WriteStartObject();
        json.WriteString("name"u8, container.Name);
        json.WriteStartObject("state"u8);
        if (running)
        {
            json.WriteStartObject("running"u8);
            json.WriteString("startedAt"u8, SeedTime.Text(started));
            json.WriteEndObject();
        }
        else
        {
            WriteTerminated(json, failed ? 1 : 0, failed ? "Error" : "Completed", started, run.ContainerIds[index]);
        }

        json.WriteEndObject();
        json.WriteStartObject("lastState"u8);
        if (run.Restarts[index] > 0)
        {
            WriteTerminated(json, 137, "OOMKilled", started, run.ContainerIds[index]);
        }

        json.WriteEndObject();
        json.WriteBoolean("ready"u8, run.Ready);
        json.WriteNumber("restartCount"u8, run.Restarts[index]);
        json.WriteString("image"u8, container.Image);
        json.WriteString("imageID"u8, container.ImageId);
        json.WriteString("containerID"u8, run.ContainerIds[index]);
        json.WriteBoolean("started"u8, running);
        json.WriteEndObject();
    }

    private static void WriteTerminated(Utf8JsonWriter json, int exitCode, string reason, DateTime started, string id)
    {
        json.WriteStartObject("terminated"u8);
        json.WriteNumber("exitCode"u8, exitCode);
        json.WriteString("reason"u8, reason);
        json.WriteString("startedAt"u8, SeedTime.Text(started));
        json.WriteString("finishedAt"u8, SeedTime.Text(started.AddSeconds(90)));
        json.WriteString("containerID"u8, id);
        json.WriteEndObject();
    }

    private static void WriteAddresses(Utf8JsonWriter json, ReadOnlySpan<byte> name, string address)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("ip"u8, address);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
