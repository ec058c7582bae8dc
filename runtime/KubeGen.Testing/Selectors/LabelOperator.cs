namespace KubeGen.Testing.Selectors;

/// <summary>How a requirement of a label selector compares.</summary>
internal enum LabelOperator
{
    Exists,
    DoesNotExist,
    In,
    NotIn,
    GreaterThan,
    LessThan,
}
