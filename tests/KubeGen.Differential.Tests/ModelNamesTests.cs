using KubeGen.Differential.Tests.Models;
using KubeGen.Differential.Tests.Views;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests;

/// <summary>The names of the official client's models are those of the schema, so that the other tests leave nothing out.</summary>
public class ModelNamesTests
{
    /// <summary>What the client's release, which is one later than the schema's, added and renamed.</summary>
    private static readonly string[] Later =
    [
        "batch/v1.JobSpec.scheduling",
        "core/v1.ClusterTrustBundleProjection.user",
        "core/v1.ConfigMapVolumeSource.defaultUser",
        "core/v1.DownwardAPIVolumeFile.user",
        "core/v1.DownwardAPIVolumeSource.defaultUser",
        "core/v1.EmptyDirVolumeSource.mode",
        "core/v1.GRPCAction.mode",
        "core/v1.HTTPGetAction.protocol",
        "core/v1.KeyToPath.user",
        "core/v1.NodeAllocatableResourceClaimStatus.mapping",
        "core/v1.NodeAllocatableResourceClaimStatus.overhead",
        "core/v1.NodeAllocatableResourceClaimStatus.resources (schema only)",
        "core/v1.NodeSpec.podPreemptionPolicy",
        "core/v1.NodeSystemInfo.runningInUserNamespace",
        "core/v1.PersistentVolumeClaimStatus.healthStatus",
        "core/v1.PodCertificateProjection.user",
        "core/v1.PodSpec.evictionResponders",
        "core/v1.PodStatus.volumeHealth",
        "core/v1.ProjectedVolumeSource.defaultUser",
        "core/v1.SecretVolumeSource.defaultUser",
        "core/v1.ServiceAccountTokenProjection.user",
        "core/v1.VolumeMount.bindMountOptions",
        "resource/v1.Device.nodeAllocatableResourceMappings (schema only)",
        "resource/v1.Device.nodeAllocatableResources",
        "resource/v1.DeviceCounterConsumption.compatibilityGroups",
        "resource/v1.ResourceSliceSpec.partitionTypeAttribute",
        "resource/v1.ResourceSliceSpec.skipNodeOperations",
    ];

    [Fact]
    public void The_client_and_the_schema_know_the_same_fields()
    {
        SortedSet<string> differences = new(StringComparer.Ordinal);
        HashSet<(Type, string)> seen = [];
        foreach (ViewCase view in ViewCases.All)
        {
            Walk(view.Model, view.Message, seen, differences);
        }

        Assert.True(seen.Count > 200);
        Assert.True(differences.SetEquals(Later), string.Join('\n', differences.Except(Later).Concat(Later.Except(differences))));
    }

    private static void Walk(Type model, SchemaMessage message, HashSet<(Type, string)> seen, SortedSet<string> differences)
    {
        if (!seen.Add((model, message.Name)))
        {
            return;
        }

        differences.UnionWith(ModelProperties.Unknown(model, message));
        HashSet<string> known = [.. ModelProperties.Of(model, message).Select(static pair => pair.Field.JsonName)];
        differences.UnionWith(
            from field in message.Fields
            where !known.Contains(field.JsonName)
            select $"{message.Name}.{field.JsonName} (schema only)");
        foreach ((System.Reflection.PropertyInfo property, SchemaField field) in ModelProperties.Of(model, message))
        {
            Type held = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[^1] : property.PropertyType;
            if (field.Message is { HasOwnJson: false } inner && held != typeof(object))
            {
                Walk(held, inner, seen, differences);
            }
        }
    }
}
