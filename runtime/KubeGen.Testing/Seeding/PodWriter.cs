using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KubeGen.Testing.Codec;

namespace KubeGen.Testing.Seeding;

/// <summary>Writes pods as JSON, in the order of the schema.</summary>
internal sealed class PodWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    public PodWriter() => _json = new(_output, ObjectCodec.Writing);

    public void Dispose() => _json.Dispose();

    /// <summary>Writes a pod.</summary>
    /// <returns>The JSON, until the next call.</returns>
    public ReadOnlySpan<byte> Write(Workload workload, PodRun run)
    {
        _output.ResetWrittenCount();
        _json.Reset(_output);
        _json.WriteStartObject();
        _json.WriteStartObject("metadata"u8);
        WriteIdentity(workload, run);
        WriteLabels(workload, run);
        WriteRaw("annotations"u8, workload.Annotations);
        WriteOwner(workload);
        WriteManagedFields(workload, run);
        _json.WriteEndObject();
        WriteSpec(workload, run);
        PodStatusWriter.Write(_json, workload, run);
        _json.WriteEndObject();
        _json.Flush();
        return _output.WrittenSpan;
    }

    private void WriteIdentity(Workload workload, PodRun run)
    {
        _json.WriteString("name"u8, run.Name);
        if (workload.Kind != WorkloadKind.StatefulSet)
        {
            _json.WriteString("generateName"u8, workload.OwnerName + "-");
        }

        _json.WriteString("namespace"u8, workload.Namespace);
        _json.WriteString("uid"u8, run.Uid);
        _json.WriteString("resourceVersion"u8, "0"u8);
        _json.WriteNumber("generation"u8, 1);
        _json.WriteString("creationTimestamp"u8, SeedTime.Text(run.Created));
    }

    private void WriteLabels(Workload workload, PodRun run)
    {
        SortedDictionary<string, string> labels = workload.Labels;
        if (workload.Kind is WorkloadKind.StatefulSet or WorkloadKind.Job)
        {
            labels = new(labels, StringComparer.Ordinal);
            bool job = workload.Kind == WorkloadKind.Job;
            labels.Add(job ? "batch.kubernetes.io/controller-uid" : "statefulset.kubernetes.io/pod-name",
                job ? workload.OwnerUid : run.Name);
            labels.Add(job ? "job-name" : "apps.kubernetes.io/pod-index",
                job ? workload.OwnerName : run.Ordinal.ToString(CultureInfo.InvariantCulture));
        }

        _json.WriteStartObject("labels"u8);
        foreach ((string key, string value) in labels)
        {
            _json.WriteString(key, value);
        }

        _json.WriteEndObject();
    }

    private void WriteOwner(Workload workload)
    {
        _json.WriteStartArray("ownerReferences"u8);
        _json.WriteStartObject();
        _json.WriteString("kind"u8, workload.OwnerKind);
        _json.WriteString("name"u8, workload.OwnerName);
        _json.WriteString("uid"u8, workload.OwnerUid);
        _json.WriteString("apiVersion"u8, workload.OwnerApiVersion);
        _json.WriteBoolean("controller"u8, true);
        _json.WriteBoolean("blockOwnerDeletion"u8, true);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteManagedFields(Workload workload, PodRun run)
    {
        _json.WriteStartArray("managedFields"u8);
        WriteManager("kube-controller-manager"u8, run.Created, workload.CreatorFields, isStatus: false);
        WriteManager("kube-scheduler"u8, run.Created.AddSeconds(1), ManagedFieldsText.OfScheduler, isStatus: true);
        if (run.HasStarted)
        {
            WriteManager("kubelet"u8, run.Created.AddSeconds(30), ManagedFieldsText.OfKubelet(run.Address), isStatus: true);
        }

        _json.WriteEndArray();
    }

    private void WriteManager(ReadOnlySpan<byte> manager, DateTime time, ReadOnlySpan<byte> fields, bool isStatus)
    {
        _json.WriteStartObject();
        _json.WriteString("manager"u8, manager);
        _json.WriteString("operation"u8, "Update"u8);
        _json.WriteString("apiVersion"u8, "v1"u8);
        _json.WriteString("time"u8, SeedTime.Text(time));
        _json.WriteString("fieldsType"u8, "FieldsV1"u8);
        WriteRaw("fieldsV1"u8, fields);
        if (isStatus)
        {
            _json.WriteString("subresource"u8, "status"u8);
        }

        _json.WriteEndObject();
    }

    private void WriteSpec(Workload workload, PodRun run)
    {
        _json.WritePropertyName("spec"u8);
        byte[] node = run.Node < 0 ? [] : Encoding.UTF8.GetBytes($"\"nodeName\":\"{NodeFactory.NameOf(run.Node)}\",");
        _json.WriteRawValue([.. workload.SpecStart, .. node, .. workload.SpecEnd], skipInputValidation: true);
    }

    private void WriteRaw(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(value, skipInputValidation: true);
    }
}
