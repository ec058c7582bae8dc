using KubeGen.Schema;

namespace KubeGen.Parsing;

/// <summary>The schema's facts in words, for messages.</summary>
internal static class SchemaNames
{
    /// <summary>What a field is: <c>a list of text</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="element">Whether an element of it is meant, not the whole.</param>
    public static string Of(SchemaField field, bool element)
    {
        string one = field.Type switch
        {
            SchemaType.String => "text",
            SchemaType.Bool => "true or false",
            SchemaType.Int32 => "a number of 32 bits",
            SchemaType.Int64 => "a number of 64 bits",
            SchemaType.Double => "a floating-point number",
            SchemaType.Bytes => "bytes",
            SchemaType.Time or SchemaType.MicroTime => "a time",
            SchemaType.Duration => "a duration",
            SchemaType.Quantity => "a quantity",
            SchemaType.IntOrString => "a number or a text",
            SchemaType.RawExtension or SchemaType.FieldsV1 or SchemaType.Json => "JSON as bytes",
            SchemaType.StringList => "a list of text",
            _ => $"an object ({field.Message?.Name})",
        };
        return element ? one : field.IsList ? $"a list: each element is {one}" : field.IsMap ? $"a map: each value is {one}" : one;
    }

    /// <summary>The end of a message: the names that may have been meant.</summary>
    public static string DidYouMean(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => $"; did you mean '{names[0]}'?",
        _ => $"; did you mean '{string.Join("', '", Skip(names))}' or '{names[names.Count - 1]}'?",
    };

    private static List<string> Skip(IReadOnlyList<string> names)
    {
        List<string> rest = [.. names];
        rest.RemoveAt(rest.Count - 1);
        return rest;
    }
}
