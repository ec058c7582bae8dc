using KubeGen.Tests;

namespace KubeGen.Package.Tests;

/// <summary>A user's project: outside the repository, with warnings as errors, that knows KubeGen only as a package.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TempFolder _folder = new();

    public Consumer(PackedPackage package, string program)
    {
        // Whatever lies above the folder of temporary files is not for this project.
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            _folder.Write(name, "<Project />");
        _folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{package.Cache}" /></config>
              <fallbackPackageFolders><add key="machine" value="{package.MachineCache}" /></fallbackPackageFolders>
              <packageSources><add key="packed" value="{package.Feed}" /></packageSources>
            </configuration>
            """);
        _folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <NoWarn>CA1812;CA1515;CA1303</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="KubeGen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Program.cs", program);
    }

    public Task<Outcome> BuildAsync(params string[] arguments) => DotNet.BuildAsync(_folder.Path, ["build", "--output", "out", .. arguments]);

    public Task<Outcome> RunAsync(params string[] arguments) => DotNet.RunAsync(_folder.Path, ["out/Consumer.dll", .. arguments]);

    public void Dispose() => _folder.Dispose();
}
