using System.Collections.Immutable;
using KubeGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGen.Diagnostics;

/// <summary>
/// Reports what is wrong with the definition of a projection. It runs the generator's parser again: a generator cannot report without
/// either losing <c>#pragma</c> or keeping locations in its pipeline.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectionDefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.NotPartial, Descriptors.UnknownKind, Descriptors.UnknownPath, Descriptors.MalformedPath, Descriptors.WrongType,
        Descriptors.MissingAccessor, Descriptors.NeedlessAccessor, Descriptors.Duplicate, Descriptors.AmbiguousConstructor,
        Descriptors.EnumWithoutUnknown, Descriptors.GenericOrLocal, Descriptors.NestedType, Descriptors.TwoAttributes,
        Descriptors.CustomResource, Descriptors.OptionalField, Descriptors.LanguageVersion, Descriptors.WholeObject,
        Descriptors.Unconstructible, Descriptors.NameTaken,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A definition in a file that some tool wrote gets a stub like any other: that must not go unsaid.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(static symbol =>
        {
            INamedTypeSymbol type = (INamedTypeSymbol)symbol.Symbol;
            if (Symbols.Attribute(type, Symbols.ProjectionAttribute) is { } attribute)
            {
                ProjectionParser.Parse(type, attribute, new Problems(symbol.ReportDiagnostic), symbol.CancellationToken);
            }
        }, SymbolKind.NamedType);
    }
}
