using k8s.Models;

namespace KubeGen.Differential.Tests.Views;

/// <summary>All projections of the tests.</summary>
internal static class ViewCases
{
    public static IReadOnlyList<ViewCase> All { get; } =
    [
        new ViewCase<PodView, V1Pod>(),
        new ViewCase<PodPlacement, V1Pod>(),
        new ViewCase<PodVolumes, V1Pod>(),
        new ViewCase<PodProbes, V1Pod>(),
        new ViewCase<DeploymentView, V1Deployment>(),
        new ViewCase<DeploymentFields, V1Deployment>(),
        new ViewCase<NodeView, V1Node>(),
        new ViewCase<ClaimView, V1PersistentVolumeClaim>(),
        new ViewCase<VolumeView, V1PersistentVolume>(),
        new ViewCase<ServiceView, V1Service>(),
        new ViewCase<ConfigMapView, V1ConfigMap>(),
        new ViewCase<SecretView, V1Secret>(),
        new ViewCase<JobView, V1Job>(),
        new ViewCase<LeaseView, V1Lease>(),
        new ViewCase<BudgetView, V1PodDisruptionBudget>(),
        new ViewCase<IngressView, V1Ingress>(),
        new ViewCase<WebhookView, V1ValidatingWebhookConfiguration>(),
        new ViewCase<RevisionView, V1ControllerRevision>(),
        new ViewCase<DefinitionView, V1CustomResourceDefinition>(),
        new ViewCase<SliceView, V1ResourceSlice>(),
        new ViewCase<EventView, Corev1Event>(),
    ];

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(static view => view.ToString())];

    public static ViewCase Get(string name) => All.Single(view => view.ToString() == name);
}
