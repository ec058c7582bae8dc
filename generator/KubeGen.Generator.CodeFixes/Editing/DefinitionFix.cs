using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeGen.CodeFixes;

/// <summary>A fix of a definition: it says what to write, and this class does the rest, for one place and for all.</summary>
public abstract class DefinitionFix : CodeFixProvider
{
    /// <summary>What mending all places is called.</summary>
    private protected abstract string TitleOfAll { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllEdits.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, token => Edit.ApplyAsync(solution, [edit], token), Key(diagnostic)), diagnostic);
            }
        }
    }

    /// <summary>What to write for a diagnostic; null where nothing can be offered. A place out of reach gives no fix, never half of one.</summary>
    private protected abstract Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token);

    /// <summary>What the parser proposes.</summary>
    private protected static string? Suggestion(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue("Suggestion", out string? suggestion) ? suggestion : null;

    private protected static async Task<SyntaxNode> RootAsync(Document document, CancellationToken token) =>
        (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;

    private protected static async Task<SemanticModel> ModelAsync(Document document, CancellationToken token) =>
        (await document.GetSemanticModelAsync(token).ConfigureAwait(false))!;

    /// <summary>What is mended together: one rule by one fix, whatever each place gets.</summary>
    private string Key(Diagnostic diagnostic) => $"{GetType().Name}.{diagnostic.Id}";

    /// <summary>Finds all edits in the solution as it is and applies them at once: they may overlap, and reach into other files.</summary>
    private sealed class FixAllEdits : FixAllProvider
    {
        public static readonly FixAllEdits Instance = new();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            DefinitionFix fix = (DefinitionFix)fixAllContext.CodeFixProvider;
            List<Edit> edits = [];
            foreach (Diagnostic diagnostic in (await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
                .OrderBy(static found => found.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static found => found.Location.SourceSpan.Start))
            {
                if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                    && fix.Key(diagnostic) == fixAllContext.CodeActionEquivalenceKey
                    && await fix.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } edit)
                {
                    edits.Add(edit);
                }
            }

            return edits.Count == 0 ? null : CodeAction.Create(
                fix.TitleOfAll, token => Edit.ApplyAsync(fixAllContext.Solution, edits, token), fixAllContext.CodeActionEquivalenceKey);
        }

        /// <summary>Of projects as a whole: a member may stand in another file than the first of its type.</summary>
        private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
        {
            if (context.Scope == FixAllScope.Document && context.Document is { } document)
            {
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            }

            List<Diagnostic> found = [];
            foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }

            return found;
        }
    }
}
