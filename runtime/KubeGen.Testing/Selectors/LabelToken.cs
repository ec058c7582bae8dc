namespace KubeGen.Testing.Selectors;

/// <summary>What a token of a label selector is.</summary>
internal enum LabelTokenKind
{
    End,
    Comma,
    Open,
    Close,
    Not,
    Equal,
    NotEqual,
    Greater,
    Less,
    In,
    NotIn,
    Word,
}

/// <summary>A token of a label selector.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is written.</param>
internal readonly record struct LabelToken(LabelTokenKind Kind, string Text);
