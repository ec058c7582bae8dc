using KubeGen.CodeFixes;

namespace KubeGen.CodeFix.Tests;

/// <summary>KG0010.</summary>
public class AddUnknownMemberFixTests
{
    private const string View = "[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"status.phase\")] Phase {|KG0010:Phase|});\n";
    private const string Fixed = "[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"status.phase\")] Phase Phase);\n";

    [Theory]
    [InlineData("enum Phase { Pending, Running }", "enum Phase { Unknown, Pending, Running }")]
    [InlineData("enum Phase {Pending}", "enum Phase {Unknown, Pending}")]
    [InlineData("enum Phase { }", "enum Phase { Unknown }")]
    [InlineData("enum Phase\n{\n}", "enum Phase\n{\n    Unknown,\n}")]
    [InlineData("enum Phase\r\n{\r\n\tPending,\r\n}", "enum Phase\r\n{\r\n\tUnknown,\r\n\tPending,\r\n}")]
    [InlineData("enum Phase\n{ // all\n    // first\n    [Obsolete] Pending, // second\n    Running\n}", "enum Phase\n{ // all\n    Unknown,\n    // first\n    [Obsolete] Pending, // second\n    Running\n}")]
    [InlineData("enum Phase\n{\n    /// <summary>Waits.</summary>\n    Pending,\n}", "enum Phase\n{\n    /// <summary>A text that this program does not know.</summary>\n    Unknown,\n    /// <summary>Waits.</summary>\n    Pending,\n}")]
    [InlineData("enum Phase : byte { Pending = 1, Running = 2 }", "enum Phase : byte { Unknown, Pending = 1, Running = 2 }")]
    [InlineData("enum Phase { Pending, Running, Failed = 7 }", "enum Phase { Unknown, Pending, Running, Failed = 7 }")]
    [InlineData("enum Phase { Pending, Unknown }", "enum Phase { Unknown, Pending }")]
    [InlineData("enum Phase\n{\n    Pending,\n    Unknown,\n    Running,\n}", "enum Phase\n{\n    Unknown,\n    Pending,\n    Running,\n}")]
    public Task Before_the_others(string before, string after) => FixTest<AddUnknownMemberFix>.ChangesAsync(
        "Add 'Unknown' to 'Phase' as the member of value 0", $"{View}public {before}", $"{Fixed}public {after}");

    [Theory]
    [InlineData("Phase?", "status.phase")]
    [InlineData("ImmutableArray<Phase>", "spec.containers[*].imagePullPolicy")]
    [InlineData("IReadOnlyDictionary<string, Phase>", "metadata.labels")]
    public Task Within_other_types(string type, string path) => FixTest<AddUnknownMemberFix>.ChangesAsync(
        $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"{path}\")] {type} {{|KG0010:Value|}}); public enum Phase {{ A }}",
        $"[KubeProjection(\"v1\", \"Pod\")] public sealed partial record View([KubeField(\"{path}\")] {type} Value); public enum Phase {{ Unknown, A }}");

    [Fact]
    public Task All_at_once_also_of_one_enum_used_twice_and_of_other_files() => FixTest<AddUnknownMemberFix>.ChangesAsync(
        [
            View,
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class Other
            {
                [KubeField("status.phase")] public Phase {|KG0010:Phase|} { get; init; }
                [KubeField("spec.restartPolicy")] public Policy {|KG0010:Policy|} { get; init; }
            }
            """,
            "public enum Phase { Pending }\npublic enum Policy { Always }",
        ],
        [
            Fixed,
            """
            [KubeProjection("v1", "Pod")]
            public sealed partial class Other
            {
                [KubeField("status.phase")] public Phase Phase { get; init; }
                [KubeField("spec.restartPolicy")] public Policy Policy { get; init; }
            }
            """,
            "public enum Phase { Unknown, Pending }\npublic enum Policy { Unknown, Always }",
        ]);

    [Theory]
    [InlineData("enum Phase { Pending = 0, Running }")]
    [InlineData("enum Phase { Running = 1, Pending = 0 }")]
    [InlineData("enum Phase { Pending, Running = 1 }")]
    [InlineData("enum Phase { Pending, First = Pending }")]
    [InlineData("enum Phase { Pending, Unknown = 4 }")]
    [InlineData("enum Phase { Pending, /* the others */ Unknown }")]
    public Task Nothing_where_numbers_are_somebody_s_choice(string code) => FixTest<AddUnknownMemberFix>.OffersNothingAsync($"{View}public {code}");

    [Fact]
    public Task Nothing_for_an_enum_of_another_assembly() => FixTest<AddUnknownMemberFix>.OffersNothingAsync(
        View.Replace("Phase {|", "DayOfWeek {|", StringComparison.Ordinal));
}
