using System.Text.Json.Nodes;
using KubeGen.Differential.Tests.Models;
using KubeGen.Differential.Tests.Mutation;
using KubeGen.Differential.Tests.Oracle;
using KubeGen.Differential.Tests.Views;
using KubeGen.Differential.Tests.Wire;

namespace KubeGen.Differential.Tests;

/// <summary>Messages in unusual forms mean the same to the generated decoders, to protobuf-net and to Google's reader.</summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int Objects = 40;

    public static TheoryData<string> Forms =>
        [.. Enum.GetValues<Mutations>().Select(static one => one.ToString()), "Shuffle, Unknown, Split, Decoy, Pack, Overlong"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void All_readers_agree(string form)
    {
        (int objects, int changes) = (0, 0);
        DecodeContext context = new();
        ViewChecker checker = new();
        foreach (ViewCase view in ViewCases.All)
        {
            Shape shape = Kubernetes.Shape(view.Message);
            for (int seed = 1000; seed < 1000 + Objects; seed++, objects++)
            {
                JsonObject json = ModelFiller.Json(view.Model, view.Message, seed);
                WireMutator mutator = new(Enum.Parse<Mutations>(form), seed);
                byte[] bytes = mutator.Mutate(shape, Kubernetes.Contracts.Write(ContractWriter.Write(view.Message, json)));
                changes += mutator.Changes;

                JsonNode read = ContractReader.Read(shape, Kubernetes.Contracts.Read(shape, bytes));
                JsonNode again = ContractReader.Read(shape, GoogleReader.Read(shape, bytes));
                Assert.True(JsonNode.DeepEquals(read, again), $"{view} {seed}: protobuf-net and Google differ:\n{read}\n{again}");

                checker.Check(view.Decode(bytes, context), read, view.Message);
                Assert.True(checker.Differences.Count == 0, $"{view} {seed}\n{string.Join('\n', checker.Differences.Take(20))}");
            }
        }

        output.WriteLine($"{objects} objects, {changes} changes, {checker.Compared} values");
    }

    /// <summary>What the mutations start from says the same as the official client's JSON.</summary>
    [Theory]
    [MemberData(nameof(ViewCases.Names), MemberType = typeof(ViewCases))]
    public void The_contract_holds_the_whole_object(string name)
    {
        ViewCase view = ViewCases.Get(name);
        Shape shape = Kubernetes.Shape(view.Message);
        for (int seed = 0; seed < Objects; seed++)
        {
            JsonObject json = ModelFiller.Json(view.Model, view.Message, seed);
            object contract = ContractWriter.Write(view.Message, json);
            byte[] bytes = Kubernetes.Contracts.Write(contract);
            JsonNode written = ContractReader.Read(shape, contract), read = ContractReader.Read(shape, Kubernetes.Contracts.Read(shape, bytes));
            Assert.True(JsonNode.DeepEquals(written, read), $"seed {seed}\n{written}\n{read}");
        }
    }
}
