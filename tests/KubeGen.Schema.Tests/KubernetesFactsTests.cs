namespace KubeGen.Schema.Tests;

/// <summary>Facts that people who know Kubernetes know by heart, looked up in the embedded table.</summary>
public class KubernetesFactsTests
{
    private static readonly SchemaTable Table = SchemaTable.Kubernetes;

    [Fact]
    public void The_version_is_that_of_the_release() => Assert.Equal("1.36", Table.Version);

    [Fact]
    public void A_pod_is_found_with_its_resource()
    {
        SchemaKind pod = Table.FindKind("v1", "Pod")!;
        Assert.Equal(("", "v1", "pods", "pod", true), (pod.Group, pod.Version, pod.Plural, pod.Singular, pod.Namespaced));
        Assert.Contains("watch", pod.Verbs);
        Assert.Equal(["po"], pod.ShortNames);
        Assert.Contains("eviction", pod.Subresources);
        Assert.Equal("core/v1.Pod", pod.Message.Name);
    }

    [Fact]
    public void A_group_version_leads_to_the_package()
    {
        Assert.Equal("rbac/v1.ClusterRole", Table.FindKind("rbac.authorization.k8s.io/v1", "ClusterRole")!.Message.Name);
        Assert.False(Table.FindKind("rbac.authorization.k8s.io/v1", "ClusterRole")!.Namespaced);
        Assert.Equal("apiregistration/v1.APIService", Table.FindKind("apiregistration.k8s.io/v1", "APIService")!.Message.Name);
    }

    [Theory]
    [InlineData("v1", "Deployment")]
    [InlineData("apps/v1", "deployment")]
    [InlineData("", "Pod")]
    public void A_wrong_pair_is_not_found(string apiVersion, string kind) => Assert.Null(Table.FindKind(apiVersion, kind));

    [Fact]
    public void The_containers_of_a_pod_are_a_list_of_messages()
    {
        SchemaField spec = Field("core/v1.Pod", "spec");
        SchemaField containers = spec.Message!.Find("containers")!;
        Assert.Equal((2, true, false, SchemaType.Message), (containers.Number, containers.IsList, containers.IsMap, containers.Type));
        Assert.Equal("core/v1.Container", containers.Message!.Name);
        Assert.Equal(("merge", "name"), (containers.PatchStrategy, containers.PatchMergeKey));
        Assert.Equal(["name"], containers.ListMapKeys);
        Assert.Empty(containers.Detour);
    }

    [Theory]
    [InlineData("core/v1.Volume", "configMap", 19, "2")]
    [InlineData("core/v1.Probe", "httpGet", 2, "1")]
    [InlineData("core/v1.ConfigMapKeySelector", "name", 1, "1")]
    [InlineData("core/v1.PersistentVolumeSpec", "hostPath", 3, "2")]
    [InlineData("networking/v1.IngressRule", "http", 1, "2")]
    [InlineData("admissionregistration/v1.NamedRuleWithOperations", "operations", 1, "2")]
    [InlineData("admissionregistration/v1.NamedRuleWithOperations", "apiGroups", 1, "2,2")]
    [InlineData("runtime.Unknown", "kind", 2, "1")]
    public void A_member_of_an_embedded_message_has_a_detour(string message, string field, int number, string detour)
    {
        SchemaField found = Field(message, field);
        Assert.Equal((number, detour), (found.Number, string.Join(',', found.Detour)));
    }

    [Fact]
    public void Limits_are_a_map_of_quantities()
    {
        SchemaField limits = Field("core/v1.ResourceRequirements", "limits");
        Assert.Equal((1, true, false, SchemaType.Quantity), (limits.Number, limits.IsMap, limits.IsList, limits.Type));
        Assert.Null(limits.Message);
    }

    [Theory]
    [InlineData("core/v1.PersistentVolumeClaimSpec", "storageClassName", true)]
    [InlineData("core/v1.PodSpec", "nodeName", false)]
    [InlineData("apps/v1.DeploymentSpec", "replicas", true)]
    public void A_pointer_is_known_as_one(string message, string field, bool isPointer)
    {
        Assert.Equal(isPointer, Field(message, field).IsPointer);
        Assert.True(Field(message, field).OmitEmpty);
    }

    [Theory]
    [InlineData("core/v1.Secret", "data", nameof(SchemaType.Bytes), "map")]
    [InlineData("core/v1.Secret", "stringData", nameof(SchemaType.String), "map")]
    [InlineData("meta/v1.ObjectMeta", "creationTimestamp", nameof(SchemaType.Time), "")]
    [InlineData("coordination/v1.LeaseSpec", "renewTime", nameof(SchemaType.MicroTime), "")]
    [InlineData("core/v1.ServicePort", "targetPort", nameof(SchemaType.IntOrString), "")]
    [InlineData("meta/v1.ManagedFieldsEntry", "fieldsV1", nameof(SchemaType.FieldsV1), "")]
    [InlineData("meta/v1.WatchEvent", "object", nameof(SchemaType.RawExtension), "")]
    [InlineData("authentication/v1.UserInfo", "extra", nameof(SchemaType.StringList), "map")]
    [InlineData("meta/v1.APIResource", "verbs", nameof(SchemaType.StringList), "")]
    [InlineData("apiextensions/v1.JSONSchemaProps", "maximum", nameof(SchemaType.Double), "")]
    [InlineData("apiextensions/v1.JSONSchemaProps", "enum", nameof(SchemaType.Json), "list")]
    [InlineData("apiextensions/v1.JSONSchemaProps", "x-kubernetes-validations", nameof(SchemaType.Message), "list")]
    [InlineData("batch/v1.JobStatus", "active", nameof(SchemaType.Int32), "")]
    [InlineData("meta/v1.ObjectMeta", "generation", nameof(SchemaType.Int64), "")]
    [InlineData("core/v1.PodSecurityContext", "supplementalGroups", nameof(SchemaType.Int64), "list")]
    [InlineData("meta/v1.ObjectMeta", "uid", nameof(SchemaType.String), "")]
    public void A_type_is_what_is_on_the_wire(string message, string field, string type, string shape)
    {
        SchemaField found = Field(message, field);
        Assert.Equal((type, shape), (found.Type.ToString(), found.IsList ? "list" : found.IsMap ? "map" : ""));
    }

    [Fact]
    public void A_schema_contains_itself()
    {
        SchemaMessage schema = Table.FindMessage("apiextensions/v1.JSONSchemaProps")!;
        Assert.Same(schema, schema.Find("properties")!.Message);
        SchemaMessage either = schema.Find("items")!.Message!;
        Assert.True(either.HasOwnJson);
        Assert.Same(schema, either.Find("schema")!.Message);
    }

    [Fact]
    public void A_phase_is_a_closed_enum_and_a_resource_name_an_open_one()
    {
        SchemaField phase = Field("core/v1.PodStatus", "phase");
        Assert.Equal(["Failed", "Pending", "Running", "Succeeded", "Unknown"], phase.EnumValues);
        Assert.True(phase.IsClosedEnum);
        SchemaField condition = Field("core/v1.PodCondition", "type");
        Assert.Contains("Ready", condition.EnumValues);
        Assert.False(condition.IsClosedEnum);
        Assert.Empty(Field("core/v1.PodSpec", "nodeName").EnumValues);
    }

    [Theory]
    [InlineData("core/v1.PodSpec", "nodeName", "1.17")]
    [InlineData("core/v1.Probe", "grpc", "1.23")]
    [InlineData("core/v1.Probe", "httpGet", "1.17")] // its Go type was renamed in 1.23
    [InlineData("core/v1.PodStatus", "hostIPs", "1.28")]
    public void A_field_knows_its_first_release(string message, string field, string since) => Assert.Equal(since, Field(message, field).Since);

    [Fact]
    public void Type_meta_is_no_field_of_an_object()
    {
        Assert.Null(Table.FindMessage("core/v1.Pod")!.Find("kind"));
        Assert.NotNull(Table.ObjectMeta.Find("resourceVersion"));
    }

    [Theory]
    [InlineData("meta/v1.Status")]
    [InlineData("meta/v1.ListMeta")]
    [InlineData("meta/v1.DeleteOptions")]
    [InlineData("meta/v1.PartialObjectMetadata")]
    [InlineData("meta/v1.PartialObjectMetadataList")]
    [InlineData("autoscaling/v1.Scale")]
    [InlineData("policy/v1.Eviction")]
    [InlineData("core/v1.PodList")]
    public void Messages_without_a_resource_are_there_too(string name) => Assert.NotEmpty(Table.FindMessage(name)!.Fields);

    private static SchemaField Field(string message, string field) => Table.FindMessage(message)!.Find(field)!;
}
