using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.CodeFixes;

/// <summary>What a fix writes. Texts, not nodes: all that is not named here stays as its author left it, comments and blanks too.</summary>
/// <param name="Title">What the user reads before choosing it.</param>
/// <param name="Changes">All of it or nothing is applied.</param>
internal sealed record Edit(string Title, ImmutableArray<Change> Changes)
{
    public static Edit Of(string title, params Change[] changes) => new(title, [.. changes]);

    /// <summary>Applies edits that were all made for this solution. Equal changes count once; of two that clash the first one stays.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken token)
    {
        HashSet<Change> accepted = [];
        foreach (Edit edit in edits)
        {
            if (!edit.Changes.Any(change => !accepted.Contains(change) && accepted.Any(change.ClashesWith)))
            {
                accepted.UnionWith(edit.Changes);
            }
        }

        foreach (IGrouping<DocumentId, Change> document in accepted.GroupBy(static change => change.Document))
        {
            SourceText text = await solution.GetDocument(document.Key)!.GetTextAsync(token).ConfigureAwait(false);
            IEnumerable<TextChange> changes = document
                .OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End).ThenBy(static change => change.Text, StringComparer.Ordinal)
                .Select(static change => new TextChange(change.Span, change.Text));
            solution = solution.WithDocumentText(document.Key, text.WithChanges(changes));
        }

        return solution;
    }
}

/// <summary>A text in place of another.</summary>
/// <param name="Document">Where.</param>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="Text">What is written.</param>
internal sealed record Change(DocumentId Document, TextSpan Span, string Text)
{
    /// <summary>Whether others may be inserted at the same place, as lines of using directives may.</summary>
    public bool Stacks { get; init; }

    public static Change Insert(DocumentId document, int position, string text) => new(document, new(position, 0), text);

    public bool ClashesWith(Change other) =>
        Document == other.Document && !(Stacks && other.Stacks)
        && (Span.OverlapsWith(other.Span) || Span.Start == other.Span.Start || (Span.IsEmpty && Inside(other)) || (other.Span.IsEmpty && other.Inside(this)));

    private bool Inside(Change other) => Span.Start > other.Span.Start && Span.Start < other.Span.End;
}
