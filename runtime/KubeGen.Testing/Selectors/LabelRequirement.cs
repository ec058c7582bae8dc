using System.Globalization;

namespace KubeGen.Testing.Selectors;

/// <summary>One part of a label selector; all parts must hold.</summary>
/// <param name="Key">The label.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">With what.</param>
internal sealed record LabelRequirement(string Key, LabelOperator Operator, string[] Values)
{
    /// <summary>Whether a label's value satisfies it; null for an object without the label.</summary>
    public bool Matches(string? value) => Operator switch
    {
        LabelOperator.Exists => value is not null,
        LabelOperator.DoesNotExist => value is null,
        LabelOperator.In => value is not null && Values.Contains(value),
        LabelOperator.NotIn => value is null || !Values.Contains(value),
        LabelOperator.GreaterThan => Compare(value) > 0,
        _ => Compare(value) < 0,
    };

    private int Compare(string? value) =>
        TryNumber(value, out long number) && TryNumber(Values[0], out long bound) ? number.CompareTo(bound) : 0;

    internal static bool TryNumber(string? text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
