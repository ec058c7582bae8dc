namespace KubeGen.Generator.Tests.Behaviour;

/// <summary>Every projection is an object with key, uid and version, and equal by content.</summary>
public class IdentityTests
{
    private const string Uid = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private static readonly UserProgram Program = new(
        """
        [KubeProjection("v1", "Pod")]
        public sealed partial record PodRecord([KubeField("spec.nodeName")] string? Node)
        {
            public PodRecord On(string node) => this with { Node = node };
        }

        [KubeProjection("v1", "Pod")]
        public partial class PodClass
        {
            [KubeField("spec.containers")]
            public ImmutableArray<Container> Containers { get; private set; }

            public IReadOnlyDictionary<string, string> Labels { get; private set; } = KubeMap<string>.Empty;
        }

        public class Sub : PodClass;

        public partial class Container
        {
            public string Name { get; set; } = "";
            public ImmutableArray<string> Args { get; set; } = [];
            public ImmutableArray<Mount> VolumeMounts { get; set; } = [];
        }

        public partial struct Mount
        {
            public string Name { get; set; }
            public bool ReadOnly { get; set; }
        }

        [KubeProjection("v1", "Pod")]
        public sealed partial record Levels([KubeField("spec.containers[*].args")] ImmutableArray<ImmutableArray<string>> Args, PodSpec Spec);

        public partial record PodSpec(ImmutableArray<PodSpec.Volume> Volumes)
        {
            public partial record struct Volume(string Name);
        }

        [KubeProjection("v1", "Secret")]
        public sealed partial record Secret(
            IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Data,
            [KubeField("data['token']")] ReadOnlyMemory<byte>? Token,
            [KubeField("metadata.managedFields[*].fieldsV1")] ImmutableArray<ReadOnlyMemory<byte>> Managed);

        [KubeProjection("v1", "Pod")]
        public sealed partial record Own(ImmutableArray<string> Finalizers)
        {
            public bool Equals(Own? other) => other is not null;
            public override int GetHashCode() => 1;
        }

        public abstract record Base(string Origin);

        [KubeProjection("v1", "Pod")]
        public partial record Derived(ImmutableArray<string> Finalizers) : Base("cluster");
        """);

    private static Proto Meta(string version = "7", string name = "web-0", string uid = Uid) =>
        new Proto().Message(1, new Proto().Text(1, name).Text(3, "shop").Text(5, uid).Text(6, version).Entry(11, "app", "web").Text(14, "f"));

    private static Proto Container(string name, params string[] args) =>
        new Proto().Text(1, name).Text(4, args).Message(9, new Proto().Text(1, "data").Number(2, 1));

    private static void AssertEqual(object left, object right)
    {
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotSame(left, right);
    }

    [Fact]
    public void Members_of_the_user_may_have_the_names_that_the_generator_likes()
    {
        UserProgram program = new(
            """
            [KubeProjection("v1", "Pod")]
            public partial record Pod(string Name)
            {
                public static class KubeGenCodec { }
                protected const int _kubeGenIdentity2 = 2;
            }

            [KubeProjection("v1", "Pod")]
            public sealed partial record Derived(string Name, string Namespace) : Pod(Name);

            [KubeProjection("v1", "Pod")]
            public sealed partial record KubeGenCodec(string Name, [KubeField("spec.containers[*].name")] ImmutableArray<string> Containers);
            """);
        byte[] pod = new Proto().Message(1, new Proto().Text(1, "web").Text(3, "shop").Text(5, Uid));
        foreach (string type in (string[])["Pod", "Derived", "KubeGenCodec"])
        {
            IKubeObject item = program.Decode(type, pod);
            Assert.Equal((new ObjectKey("web", "shop"), Uid), (item.Key(), item.Uid()));
            Assert.Equal(item, (IKubeObject)program.Decode(type, pod));
        }
    }

    [Fact]
    public void Key_uid_and_version_belong_to_no_member()
    {
        IKubeObject pod = Program.Decode("PodRecord", Meta());
        Assert.Equal(new ObjectKey("web-0", "shop"), pod.Key());
        Assert.Equal(Uid, pod.Uid());
        Assert.Equal(ResourceVersion.Parse("7"), pod.Version());
    }

    [Fact]
    public void A_copy_keeps_the_identity()
    {
        dynamic pod = Program.Decode("PodRecord", Meta());
        IKubeObject copy = pod.On("n2");
        Assert.Equal(((IKubeObject)pod).Identity, copy.Identity);
        Assert.Equal(((IKubeObject)pod).Version(), copy.Version());
        Assert.NotEqual((object)pod, copy);
    }

    [Fact]
    public void An_object_without_metadata_has_an_empty_identity()
    {
        IKubeObject pod = Program.Decode("PodRecord", new Proto());
        Assert.Equal(("", "", "", true), (pod.Key().Name, pod.Key().Namespace, pod.Uid(), pod.Version().IsEmpty));
    }

    [Theory]
    [InlineData("PodRecord")]
    [InlineData("PodClass")]
    [InlineData("Levels")]
    [InlineData("Derived")]
    public void The_version_is_no_part_of_equality_and_the_object_is(string type)
    {
        object pod = Program.Decode(type, Meta());
        AssertEqual(pod, (object)Program.Decode(type, Meta("8")));
        Assert.NotEqual(pod, (object)Program.Decode(type, Meta(name: "web-1")));
        Assert.NotEqual(pod, (object)Program.Decode(type, Meta(uid: "another")));
    }

    [Theory]
    [InlineData("PodClass")]
    [InlineData("Levels")]
    public void Lists_of_objects_are_equal_by_content(string type)
    {
        static Proto Pod(params Proto[] containers) =>
            Meta().Message(2, new Proto().Message(2, containers).Message(1, new Proto().Text(1, containers.Length + "")));

        object pod = Program.Decode(type, Pod(Container("a", "x", "y"), Container("b")));
        Program.Decode(type, Pod());
        AssertEqual(pod, (object)Program.Decode(type, Pod(Container("a", "x", "y"), Container("b"))));
        Assert.NotEqual(pod, (object)Program.Decode(type, Pod(Container("a", "x"), Container("b", "y"))));
        Assert.NotEqual(pod, (object)Program.Decode(type, Pod(Container("a", "x", "y"))));
        Assert.False(pod.Equals(null));
        Assert.False(pod.Equals("text"));
    }

    [Fact]
    public void Maps_are_equal_by_content()
    {
        object pod = Program.Decode("PodClass", Meta());
        Assert.NotEqual(pod, (object)Program.Decode("PodClass", Meta().Message(1, new Proto().Entry(11, "app", "db"))));
    }

    [Fact]
    public void Bytes_are_equal_by_content_wherever_they_stand()
    {
        static Proto Secret(byte value) => Meta()
            .Entry(2, "token", [1, value])
            .Message(1, new Proto().Message(17, new Proto().Message(7, new Proto().Bytes(1, [value]))));

        object secret = Program.Decode("Secret", Secret(1));
        Program.Decode("Secret", Secret(2));
        AssertEqual(secret, (object)Program.Decode("Secret", Secret(1)));
        Assert.NotEqual(secret, (object)Program.Decode("Secret", Secret(3)));
    }

    [Fact]
    public void Equality_of_one_s_own_is_left_alone()
    {
        object one = Program.Decode("Own", Meta());
        Assert.Equal(one, (object)Program.Decode("Own", Meta(name: "other")));
        Assert.Equal(1, one.GetHashCode());
    }

    [Fact]
    public void A_derived_type_is_another_one()
    {
        object pod = Program.Decode("PodClass", new Proto()), sub = Activator.CreateInstance(Program.Type("Sub"))!;
        Assert.False(pod.Equals(sub));
        Assert.False(sub.Equals(pod));
        Assert.True(sub.Equals(Activator.CreateInstance(Program.Type("Sub"))));
    }

    [Fact]
    public void Neighbours_share_their_lists_and_maps()
    {
        dynamic one = Program.Decode("PodClass", Meta(name: "web-0")), two = Program.Decode("PodClass", Meta(name: "web-1"));
        Assert.Same((object)one.Labels, (object)two.Labels);
    }

    [Fact]
    public void The_resource_is_known_without_an_object()
    {
        Assert.Equal(new KubeResource("", "v1", "Pod", "pods", true), Program.Resource("PodRecord"));
        Assert.False(Program.MetadataOnly("PodRecord"));
        Assert.True(Program.MetadataOnly("Derived"));
    }
}
