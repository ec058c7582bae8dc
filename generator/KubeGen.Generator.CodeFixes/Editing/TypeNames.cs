using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.CodeFixes;

/// <summary>The types that messages propose, written so that they mean what they say at a given place.</summary>
internal static class TypeNames
{
    /// <summary>Whether a short name stands for the type of that namespace.</summary>
    public static bool IsKnown(SemanticModel model, int position, string space, string name, int arity = 0) =>
        Find(model, position, name, arity) is { Length: 1 } found && found[0].ContainingNamespace?.ToDisplayString() == space;

    /// <summary>The type from <c>global::</c> on.</summary>
    public static string Qualified(string type) => Rewrite(type, static (name, space, _) => $"global::{space}.{name}");

    /// <summary>The type as short as the place allows, and the using directives that it needs.</summary>
    public static (string Text, ImmutableArray<Change> Usings) Shortest(string type, Document document, SemanticModel model, int position)
    {
        List<Change> usings = [];
        string text = Rewrite(type, (name, space, arity) =>
        {
            if (IsKnown(model, position, space, name, arity))
            {
                return name;
            }

            if (Find(model, position, name, arity).Length == 0 && Using(document, (CompilationUnitSyntax)model.SyntaxTree.GetRoot(), space) is { } change)
            {
                usings.Add(change);
                return name;
            }

            return $"global::{space}.{name}";
        });
        return (text, [.. usings.Distinct()]);
    }

    private static ISymbol[] Find(SemanticModel model, int position, string name, int arity) =>
        [.. model.LookupNamespacesAndTypes(position, name: name).Where(found => found is not INamedTypeSymbol type || type.Arity == arity)];

    private static string Rewrite(string type, Func<string, string, int, string> write)
    {
        IEnumerable<TextChange> changes =
            from name in SyntaxFactory.ParseTypeName(type).DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            let space = Space(name.Identifier.Text)
            where space is not null
            select new TextChange(name.Identifier.Span, write(name.Identifier.Text, space, name.Arity));
        return SourceText.From(type).WithChanges(changes).ToString();
    }

    private static string? Space(string name) => name switch
    {
        "DateTimeOffset" or "TimeSpan" or "ReadOnlyMemory" => "System",
        "IReadOnlyDictionary" => "System.Collections.Generic",
        "ImmutableArray" => "System.Collections.Immutable",
        "KubeQuantity" or "KubeIntOrString" => "KubeGen",
        _ => null,
    };

    /// <summary>A using directive among the others of a file; null where there is no good place.</summary>
    private static Change? Using(Document document, CompilationUnitSyntax root, string space)
    {
        SourceText text = root.SyntaxTree.GetText();
        string line = text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak));
        line = line.Length == 0 ? "\n" : line;
        UsingDirectiveSyntax[] usings =
        [
            .. root.Usings.Where(static directive =>
                directive.Alias is null && directive.StaticKeyword == default && directive.GlobalKeyword == default && directive.Name is not null),
        ];
        Change? change = null;
        if (usings.FirstOrDefault(other => Compare(space, other.Name!.ToString()) < 0) is { } after)
        {
            change = after.HasLeadingTrivia ? null : Change.Insert(document.Id, after.SpanStart, $"using {space};{line}");
        }

        if (change is null && usings.LastOrDefault() is { } before)
        {
            change = Change.Insert(document.Id, before.FullSpan.End, $"using {space};{line}");
        }

        if (change is null && root.Usings.Count == 0 && root.Externs.Count == 0 && !root.GetFirstToken(includeZeroWidth: true).HasLeadingTrivia)
        {
            change = Change.Insert(document.Id, 0, $"using {space};{line}{line}");
        }

        return change is null ? null : change with { Stacks = true };
    }

    private static int Compare(string left, string right)
    {
        bool first = IsSystem(left), second = IsSystem(right);
        return first == second ? string.CompareOrdinal(left, right) : first ? -1 : 1;
    }

    private static bool IsSystem(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
}
