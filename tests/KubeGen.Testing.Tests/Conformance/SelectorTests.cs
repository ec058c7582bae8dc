using k8s;
using k8s.Models;

namespace KubeGen.Testing.Tests.Conformance;

public abstract class SelectorTests(ApiServer server) : ConformanceTest(server)
{
    [Theory]
    [InlineData("", "a b c d")]
    [InlineData("app", "a b c")]
    [InlineData("!app", "d")]
    [InlineData("app=web", "a b")]
    [InlineData("app==web", "a b")]
    [InlineData("app = web", "a b")]
    [InlineData("app!=web", "c d")]
    [InlineData("app in (web,db)", "a b c")]
    [InlineData("app notin (web)", "c d")]
    [InlineData("app in (web),tier=front", "a")]
    [InlineData("app=web,app!=web", "")]
    [InlineData("app=", "")]
    [InlineData("app in ()", "")]
    [InlineData("app in (,db)", "c")]
    [InlineData("size>5", "b")]
    [InlineData("size<7", "a")]
    [InlineData("size>x0", null)]
    [InlineData("example.com/x=1", "d")]
    [InlineData("in in (in)", "")]
    [InlineData("app,", null)]
    [InlineData(",app", null)]
    [InlineData("app in (web", null)]
    [InlineData("app web", null)]
    [InlineData("!app=web", null)]
    [InlineData("-app=web", null)]
    [InlineData("a/b/c=web", null)]
    [InlineData("app=a.b_", null)]
    public async Task Label_selectors(string selector, string? expected)
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        await Server.CreatePodAsync(space, "a", Cancel, ("app", "web"), ("tier", "front"), ("size", "5"));
        await Server.CreatePodAsync(space, "b", Cancel, ("app", "web"), ("size", "7"));
        await Server.CreatePodAsync(space, "c", Cancel, ("app", "db"), ("size", "big"));
        await Server.CreatePodAsync(space, "d", Cancel, ("example.com/x", "1"));
        await AssertSelectsAsync($"/api/v1/namespaces/{space}/pods?labelSelector={Uri.EscapeDataString(selector)}", expected);
    }

    [Theory]
    [InlineData("metadata.name=a", "a")]
    [InlineData("metadata.name!=a", "b")]
    [InlineData("metadata.name==a", "a")]
    [InlineData("metadata.name=a,spec.nodeName=n2", "")]
    [InlineData("metadata.name=a,", "a")]
    [InlineData(",metadata.name=a", "a")]
    [InlineData("spec.nodeName=n1", "a")]
    [InlineData("spec.nodeName=", "")]
    [InlineData("spec.nodeName!=n1", "b")]
    [InlineData("status.phase=Pending", "a b")]
    [InlineData("status.phase!=Running", "a b")]
    [InlineData("spec.restartPolicy=Never", "b")]
    [InlineData("spec.schedulerName=mine", "b")]
    [InlineData("spec.serviceAccountName=robot", "a")]
    [InlineData("status.podIP=", "a b")]
    [InlineData("status.nominatedNodeName=", "a b")]
    [InlineData("metadata.name=a\\,b", "")]
    [InlineData("metadata.name=a=b", null)]
    [InlineData("metadata.name", null)]
    [InlineData(" metadata.name=a", null)]
    [InlineData("spec.hostname=a", null)]
    [InlineData("metadata.labels.app=a", null)]
    public async Task Field_selectors(string selector, string? expected)
    {
        string space = await Server.NewNamespaceAsync(Cancel);
        V1Pod a = ApiServer.Pod("a"), b = ApiServer.Pod("b");
        (a.Spec.NodeName, a.Spec.ServiceAccountName) = ("n1", "robot");
        (b.Spec.NodeName, b.Spec.RestartPolicy, b.Spec.SchedulerName) = ("n2", "Never", "mine");
        await Client.CoreV1.CreateNamespacedPodAsync(a, space, cancellationToken: Cancel);
        await Client.CoreV1.CreateNamespacedPodAsync(b, space, cancellationToken: Cancel);
        await AssertSelectsAsync($"/api/v1/namespaces/{space}/pods?fieldSelector={Uri.EscapeDataString(selector)}", expected);
    }

    [Theory]
    [InlineData("pods", "metadata.namespace=default", true)]
    [InlineData("nodes", "spec.unschedulable=false", true)]
    [InlineData("nodes", "metadata.name=x", true)]
    [InlineData("nodes", "spec.nodeName=x", false)]
    [InlineData("namespaces", "status.phase=Active", true)]
    [InlineData("namespaces", "spec.unschedulable=false", false)]
    public async Task Each_kind_has_its_fields(string resource, string selector, bool known)
    {
        (int code, _) = await GetAsync($"/api/v1/{resource}?fieldSelector={Uri.EscapeDataString(selector)}");
        Assert.Equal(known ? 200 : 400, code);
    }

    private async Task AssertSelectsAsync(string path, string? expected)
    {
        var answer = await GetAsync(path);
        if (expected is null)
        {
            AssertFailure(answer, 400, "BadRequest");
            return;
        }

        Assert.Equal(200, answer.Code);
        Assert.Equal(expected, string.Join(' ', answer.Body.GetProperty("items").EnumerateArray().Select(
            item => item.GetProperty("metadata").GetProperty("name").GetString())));
    }
}
