using System.Text.Json.Nodes;
using KubeGen.Differential.Tests.Models;
using KubeGen.Differential.Tests.Oracle;
using KubeGen.Differential.Tests.Views;
using KubeGen.Differential.Tests.Wire;

namespace KubeGen.Differential.Tests;

/// <summary>
/// Objects of the official client's models are written by protobuf-net and read by the generated decoders: each member says what its
/// path finds in the official client's JSON of the same object.
/// </summary>
public class DecodeTests(ITestOutputHelper output)
{
    private const int Objects = 200;

    [Theory]
    [MemberData(nameof(ViewCases.Names), MemberType = typeof(ViewCases))]
    public void Each_member_is_what_its_path_finds(string name)
    {
        ViewCase view = ViewCases.Get(name);
        Shape shape = Kubernetes.Shape(view.Message);
        DecodeContext context = new();
        ViewChecker checker = new();
        for (int seed = 0; seed < Objects; seed++)
        {
            JsonObject json = ModelFiller.Json(view.Model, view.Message, seed);
            byte[] bytes = Kubernetes.Contracts.Write(ContractWriter.Write(view.Message, json));
            checker.Check(view.Decode(bytes, context), json, view.Message);
            Assert.True(checker.Differences.Count == 0, $"seed {seed}\n{string.Join('\n', checker.Differences.Take(20))}");
        }

        output.WriteLine($"{Objects} objects, {checker.Compared} values");
    }
}
