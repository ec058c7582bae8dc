using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Tests;

/// <summary>Compilations of a user's sources, against the framework and the runtime that the tests themselves run on.</summary>
internal static class Sources
{
    public const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using KubeGen;
        """;

    /// <summary>The framework of this process and the runtime library, without anything from a network.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = FindReferences();

    public static CSharpParseOptions Options(LanguageVersion version = LanguageVersion.CSharp13) =>
        CSharpParseOptions.Default.WithLanguageVersion(version).WithDocumentationMode(DocumentationMode.Diagnose);

    public static CSharpCompilation Compile(params string[] sources) => Compile(LanguageVersion.CSharp13, NullableContextOptions.Enable, sources);

    public static CSharpCompilation Compile(LanguageVersion version, NullableContextOptions nullable, params string[] sources)
    {
        List<SyntaxTree> trees = [CSharpSyntaxTree.ParseText(Usings, Options(version), "Usings.cs")];
        for (int i = 0; i < sources.Length; i++)
        {
            trees.Add(CSharpSyntaxTree.ParseText(sources[i], Options(version), $"Source{i}.cs"));
        }

        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable);
        return CSharpCompilation.Create("User", trees, References, options);
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) == "KubeGen.dll")
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
