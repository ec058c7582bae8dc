using System.Text.Json;
using k8s;

namespace KubeGen.Testing.Tests.Conformance;

/// <summary>What the conformance tests share. Each has two classes of one line, one for each server; see Targets.cs.</summary>
public abstract class ConformanceTest(ApiServer server)
{
    protected const string Protobuf = "application/vnd.kubernetes.protobuf";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected ApiServer Server { get; } = server.Required();

    protected Kubernetes Client => Server.Client;

    /// <summary>Sends a request and reads a JSON body.</summary>
    protected async Task<(int Code, JsonElement Body)> JsonAsync(HttpMethod method, string path, string? accept = null, string? body = null)
    {
        using HttpResponseMessage response = await Server.SendAsync(method, path, Cancel, accept, body);
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Cancel));
        return ((int)response.StatusCode, document.RootElement.Clone());
    }

    protected Task<(int Code, JsonElement Body)> GetAsync(string path, string? accept = null) => JsonAsync(HttpMethod.Get, path, accept);

    /// <summary>Asserts a Status.</summary>
    protected static JsonElement AssertFailure((int Code, JsonElement Body) answer, int code, string reason)
    {
        Assert.Equal(code, answer.Code);
        Assert.Equal("Status", answer.Body.GetProperty("kind").GetString());
        Assert.Equal("Failure", answer.Body.GetProperty("status").GetString());
        Assert.Equal(reason, answer.Body.GetProperty("reason").GetString());
        Assert.Equal(code, answer.Body.GetProperty("code").GetInt32());
        return answer.Body;
    }
}
