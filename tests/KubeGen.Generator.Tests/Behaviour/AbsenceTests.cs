namespace KubeGen.Generator.Tests.Behaviour;

/// <summary>What a member holds where the object has no value: decided by the schema, alike for both formats.</summary>
public class AbsenceTests
{
    private static readonly UserProgram Program = new(
        """
        using System.Text.Json.Serialization;

        [KubeProjection("v1", "PersistentVolumeClaim")]
        public sealed partial record Claim(
            [KubeField("spec.storageClassName")] string? Class,
            [KubeField("spec.storageClassName")] string ClassOrEmpty,
            [KubeField("spec.volumeName")] string? Volume,
            [KubeField("spec.volumeName")] string VolumeOrEmpty);

        [KubeProjection("v1", "Pod")]
        public sealed partial record Pod(
            [KubeField("metadata.generation")] long? Generation,
            [KubeField("metadata.generation")] long GenerationOrZero,
            [KubeField("metadata.creationTimestamp")] DateTimeOffset? Created,
            [KubeField("metadata.creationTimestamp")] DateTimeOffset CreatedOrDefault,
            [KubeField("spec.hostNetwork")] bool? Host,
            [KubeField("spec.priority")] int? Priority,
            [KubeField("spec.priority")] int PriorityOrZero,
            [KubeField("spec.enableServiceLinks")] bool? Links,
            [KubeField("status.conditions[type=Ready].status")] bool Ready,
            [KubeField("status.conditions[type=Ready].status")] bool? MaybeReady,
            [KubeField("status.conditions[type=Ready].reason")] string? Reason,
            [KubeField("status.phase")] Phase Phase,
            [KubeField("status.phase")] Phase? MaybePhase,
            [KubeField("metadata.uid")] Guid? Uid,
            [KubeField("spec.securityContext")] Security? Security,
            [KubeField("spec.securityContext")] Security SecurityOrEmpty,
            [KubeField("metadata.labels['x']")] string? Label,
            [KubeField("spec.containers[1].image")] string? Image);

        public sealed partial record Security([KubeField("runAsUser")] long? User);

        public enum Phase { Unknown, Running, [JsonStringEnumMemberName("Succeeded")] Done }

        [KubeProjection("v1", "Service")]
        public sealed partial record Service([KubeField("spec.ports[0].targetPort")] KubeIntOrString? Target, [KubeField("spec.ports")] ImmutableArray<Port> Ports);

        public partial record struct Port(KubeIntOrString? TargetPort, int? NodePort);
        """);

    private static dynamic Pod(Proto pod) => Program.Decode("Pod", pod);

    private static dynamic Ready(params Proto[] conditions) => Pod(new Proto().Message(3, new Proto().Message(2, conditions)));

    [Fact]
    public void A_pointer_keeps_its_empty_text()
    {
        dynamic without = Program.Decode("Claim", new Proto().Message(2, new Proto().Text(3, "")));
        Assert.Null((string?)without.Class);
        Assert.Equal("", (string)without.ClassOrEmpty);
        dynamic empty = Program.Decode("Claim", new Proto().Message(2, new Proto().Text(5, "")));
        Assert.Equal("", (string?)empty.Class);
    }

    [Fact]
    public void An_empty_text_that_is_no_pointer_is_absent()
    {
        dynamic claim = Program.Decode("Claim", new Proto().Message(2, new Proto().Text(3, "")));
        Assert.Null((string?)claim.Volume);
        Assert.Equal("", (string)claim.VolumeOrEmpty);
    }

    [Fact]
    public void A_pointer_keeps_its_zero_and_others_do_not()
    {
        dynamic pod = Pod(new Proto().Message(1, new Proto().Number(7, 0).Message(8, new Proto())).Message(2, new Proto().Number(11, 0).Number(25, 0).Number(30, 0)));
        Assert.Null((long?)pod.Generation);
        Assert.Equal(0L, (long)pod.GenerationOrZero);
        Assert.Null((DateTimeOffset?)pod.Created);
        Assert.Equal(default, (DateTimeOffset)pod.CreatedOrDefault);
        Assert.Null((bool?)pod.Host);
        Assert.Equal(0, (int?)pod.Priority);
        Assert.False((bool?)pod.Links);
    }

    [Fact]
    public void Nothing_at_all_is_null_or_the_default()
    {
        dynamic pod = Pod(new Proto());
        Assert.Null((int?)pod.Priority);
        Assert.Equal(0, (int)pod.PriorityOrZero);
        Assert.Null((bool?)pod.Links);
        Assert.Null((Guid?)pod.Uid);
        Assert.Null((object?)pod.Security);
        Assert.Null((long?)pod.SecurityOrEmpty.User);
        Assert.Null((string?)pod.Label);
        Assert.Null((string?)pod.Image);
    }

    [Theory]
    [InlineData("True", true, true)]
    [InlineData("False", false, false)]
    [InlineData("Unknown", false, null)]
    [InlineData("", false, null)]
    [InlineData("true", false, null)]
    public void The_status_of_a_condition_is_true_or_not(string status, bool ready, bool? maybe)
    {
        dynamic pod = Ready(new Proto().Text(1, "Initialized").Text(2, "True"), new Proto().Text(2, status).Text(1, "Ready"));
        Assert.Equal(ready, (bool)pod.Ready);
        Assert.Equal(maybe, (bool?)pod.MaybeReady);
    }

    [Fact]
    public void A_condition_that_is_not_there_is_false_or_null()
    {
        dynamic pod = Ready(new Proto().Text(1, "Initialized").Text(2, "True").Text(5, "Because"));
        Assert.False((bool)pod.Ready);
        Assert.Null((bool?)pod.MaybeReady);
        Assert.Null((string?)pod.Reason);
    }

    [Fact]
    public void The_first_match_wins()
    {
        dynamic pod = Ready(new Proto().Text(1, "Ready").Text(2, "False"), new Proto().Text(1, "Ready").Text(2, "True").Text(5, "Late"));
        Assert.False((bool)pod.Ready);
        Assert.Null((string?)pod.Reason);
    }

    [Theory]
    [InlineData("Running", "Running", "Running")]
    [InlineData("Succeeded", "Done", "Done")]
    [InlineData("Done", "Unknown", "Unknown")]
    [InlineData("FromTheFuture", "Unknown", "Unknown")]
    [InlineData("", "Unknown", null)]
    public void An_enum_takes_its_texts_and_unknown_ones(string text, string phase, string? maybe)
    {
        dynamic pod = Pod(new Proto().Message(3, new Proto().Text(1, text)));
        Assert.Equal(phase, (string)pod.Phase.ToString());
        Assert.Equal(maybe, (string?)pod.MaybePhase?.ToString());
    }

    [Fact]
    public void A_subtree_is_there_when_its_message_is()
    {
        dynamic pod = Pod(new Proto().Message(2, new Proto().Message(14, new Proto())));
        Assert.NotNull((object?)pod.Security);
        Assert.Null((long?)pod.Security.User);
        Assert.Equal((object)pod.Security, (object)pod.SecurityOrEmpty);
    }

    [Fact]
    public void A_zero_number_or_text_that_is_no_pointer_is_absent()
    {
        Proto zero = new Proto().Number(1, 0).Number(2, 0).Text(3, "");
        Proto port = new Proto().Number(5, 0).Message(4, zero);
        dynamic service = Program.Decode("Service", new Proto().Message(2, new Proto().Message(1, port)));
        Assert.Null((KubeIntOrString?)service.Target);
        Assert.Null((KubeIntOrString?)service.Ports[0].TargetPort);
        Assert.Null((int?)service.Ports[0].NodePort);
    }

    [Fact]
    public void A_text_that_is_no_guid_says_what_to_do()
    {
        KubeFormatException e = Assert.Throws<KubeFormatException>(() => (object)Pod(new Proto().Message(1, new Proto().Text(5, "no-guid"))));
        Assert.Contains("take it as string", e.Message, StringComparison.Ordinal);
    }
}
