using System.Text.Json.Nodes;
using KubeGen.Differential.Tests.Models;
using KubeGen.Differential.Tests.Oracle;
using KubeGen.Differential.Tests.Views;
using KubeGen.Tests;

namespace KubeGen.Differential.Tests.Server;

/// <summary>
/// A real API server turns the official client's JSON into protobuf: what our client reads as protobuf is what the official one reads
/// as JSON. The server must take any object whose metadata are valid.
/// </summary>
public class ServerTests(RealServer real, ITestOutputHelper output)
{
    private const int Objects = 12;

    /// <summary>Those that a server checks too closely for random values, or does not serve.</summary>
    private static readonly string[] Left = [nameof(DefinitionView), nameof(SliceView)];

    public static TheoryData<string> Names => [.. ViewCases.All.Select(static view => view.ToString()).Except(Left)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Protobuf_says_the_same_as_json(string name)
    {
        await using TestServer server = new(real.Kubeconfig);
        ViewCase view = ViewCases.Get(name);
        ViewChecker checker = new();
        string run = Guid.NewGuid().ToString("N")[..8];
        for (int seed = 0; seed < Objects; seed++)
        {
            JsonObject json = ModelFiller.Json(view.Model, view.Message, seed);
            json["metadata"] = Metadata($"{view.ToString().ToLowerInvariant()}-{run}-{seed}");
            (object decoded, JsonObject read) = await view.RoundTripAsync(server, json);
            checker.Check(decoded, read, view.Message);
            Assert.True(checker.Differences.Count == 0, $"seed {seed}\n{string.Join('\n', checker.Differences.Take(20))}");
        }

        output.WriteLine($"{Objects} objects, {checker.Compared} values");
    }

    /// <summary>Metadata that every server takes.</summary>
    private static JsonObject Metadata(string name) => new()
    {
        ["name"] = name,
        ["namespace"] = "default",
        ["labels"] = new JsonObject { ["app"] = "a", ["app.kubernetes.io/name"] = "" },
        ["annotations"] = new JsonObject { ["app"] = "täxt ☃ 𝄞 <&>" },
        ["ownerReferences"] = new JsonArray(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["name"] = "owner",
            ["uid"] = "9c1b1e3c-0000-4000-8000-000000000000",
            ["controller"] = true,
        }),
    };
}
