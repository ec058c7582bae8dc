using System.Text.Json;
using KubeGen;
using QuickStart.Comparison;

namespace QuickStart.Output;

/// <summary>One JSON document on standard output, written when all is known.</summary>
internal sealed class JsonReport : IReport
{
    private readonly MemoryStream _text = new();
    private readonly Utf8JsonWriter _json;

    public JsonReport()
    {
        _json = new(_text, new JsonWriterOptions { Indented = true });
        _json.WriteStartObject();
    }

    public Task<T> ProgressAsync<T>(string what, Func<Action<string>, Task<T>> work) => work(static _ => { });

    public void Cluster(string? server, string? whyEmbedded)
    {
        _json.WriteString("cluster", server ?? "embedded");
        if (whyEmbedded is not null)
        {
            _json.WriteString("whyEmbedded", whyEmbedded);
        }
    }

    public void Pods(IReadOnlyList<PodView> pods)
    {
        _json.WriteNumber("pods", pods.Count);
        _json.WriteStartObject("podsByNodeAndPhase");
        foreach ((string node, Dictionary<string, int> phases) in new Crosstab(pods).Nodes)
        {
            _json.WriteStartObject(node);
            foreach ((string phase, int count) in phases)
            {
                _json.WriteNumber(phase, count);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    public void Race(Race race)
    {
        _json.WriteStartObject("list");
        Write("kubeGen", race.KubeGen);
        Write("kubernetesClient", race.KubernetesClient);
        _json.WriteEndObject();
    }

    private void Write(string name, Figures figures)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("items", figures.Items);
        _json.WriteNumber("bytesReceived", figures.WireBytes);
        _json.WriteNumber("wallMs", figures.Wall.TotalMilliseconds);
        _json.WriteNumber("cpuMs", figures.Cpu.TotalMilliseconds);
        _json.WriteNumber("allocatedBytes", figures.Allocated);
        _json.WriteNumber("retainedBytes", figures.Retained);
        _json.WriteEndObject();
    }

    public void WatchStarts(int pods, int most, TimeSpan longest) => _json.WriteStartArray("events");

    public void Event(WatchEvent<PodView> change)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", change.Kind.ToString());
        _json.WriteString("key", change.Object?.Key().ToString());
        _json.WriteString("phase", change.Object?.Phase);
        _json.WriteEndObject();
    }

    public void WatchEnds(int seen, TimeSpan after) => _json.WriteEndArray();

    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        using Stream output = Console.OpenStandardOutput();
        _text.WriteTo(output);
        output.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        _json.Dispose();
        _text.Dispose();
    }
}
