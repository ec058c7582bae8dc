using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>The messages of all kinds in the tests, made once.</summary>
internal static class Kubernetes
{
    private static readonly Shapes All = new();

    private static readonly Lazy<Contracts> Made = new(static () =>
    {
        foreach (Views.ViewCase view in Views.ViewCases.All)
        {
            All.Of(view.Message);
        }

        return Wire.Contracts.Of(All);
    });

    public static Contracts Contracts => Made.Value;

    public static Shape Shape(SchemaMessage message)
    {
        _ = Contracts;
        return All.Of(message);
    }
}
