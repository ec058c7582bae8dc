using KubeGen.Emit;
using KubeGen.Model;
using KubeGen.Parsing;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen;

/// <summary>
/// Writes the decoders of all types with <c>[KubeProjection]</c>. This is the pipeline and nothing else: <see cref="ProjectionParser"/>
/// reads, <see cref="ProjectionEmitter"/> writes, and the analyzer in this assembly reports what is wrong.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProjectionGenerator : IIncrementalGenerator
{
    /// <summary>The names of the pipeline's steps, by which tests ask whether they ran.</summary>
    internal static class Steps
    {
        public const string Projections = "Projections";
        public const string NestedTypes = "NestedTypes";
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ProjectionModel> projections = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Symbols.ProjectionAttribute,
                static (node, _) => node is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax,
                static (found, token) => Parse(found, token)!)
            .Where(static model => model is not null)
            .WithTrackingName(Steps.Projections);
        context.RegisterSourceOutput(projections, static (output, model) =>
            output.AddSource(model.Frame.HintName + ".g.cs", ProjectionEmitter.Emit(model, SchemaTable.Kubernetes.Version)));

        // Several projections may hold the same nested type, which must get its equality once.
        IncrementalValuesProvider<ObjectModel> nested = projections.Collect()
            .SelectMany(static (models, _) => NestedTypes.WithEquality(models))
            .WithTrackingName(Steps.NestedTypes);
        context.RegisterSourceOutput(nested, static (output, model) =>
            output.AddSource(model.Frame.HintName + "-Equality.g.cs", EqualityEmitter.EmitNested(model)));
    }

    /// <summary>Parses a type once, also where an attribute too many stands on another part of it.</summary>
    private static ProjectionModel? Parse(GeneratorAttributeSyntaxContext found, CancellationToken token)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)found.TargetSymbol;
        AttributeData? first = Symbols.Attribute(type, Symbols.ProjectionAttribute);
        return first?.ApplicationSyntaxReference is { } place && place.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(place.Span)
            ? ProjectionParser.Parse(type, first, new Problems(null), token)
            : null;
    }
}
