namespace KubeGen.Emit;

/// <summary>What stands on everything that is generated.</summary>
internal static class Attributes
{
    public static readonly string Generated =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"KubeGen.Generator\", \"{typeof(Attributes).Assembly.GetName().Version.ToString(3)}\")]";
}
