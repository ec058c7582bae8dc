namespace KubeGen.Aot.Tests;

/// <summary>The linker that NativeAOT needs: on Linux the one of clang or gcc, elsewhere whatever the SDK finds.</summary>
internal static class NativeToolchain
{
    public static bool IsHere { get; } = !OperatingSystem.IsLinux() || OnPath("clang") || OnPath("gcc");

    /// <summary>On a machine of continuous integration nothing may be missing: .ci/run installs it.</summary>
    public static bool IsRequired { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
