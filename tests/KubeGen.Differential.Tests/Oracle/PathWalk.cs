using System.Text.Json.Nodes;
using KubeGen.Differential.Tests.Wire;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Oracle;

/// <summary>What a path finds: one value, or for a list one finding for each element.</summary>
internal abstract record Found;

/// <summary>A value, or its absence.</summary>
/// <param name="Json">The value; null where it is absent.</param>
/// <param name="Field">Its field.</param>
/// <param name="ZeroIsAbsent">Whether the value is a field itself and no pointer, so that its zero says that nothing was set.</param>
internal sealed record FoundValue(JsonNode? Json, SchemaField Field, bool ZeroIsAbsent) : Found;

/// <summary>A list that the path goes through with <c>[*]</c> or ends in.</summary>
internal sealed record FoundList(IReadOnlyList<Found> Items) : Found
{
    /// <summary>The values of all levels in one list.</summary>
    public IEnumerable<FoundValue> Flat() => Items.SelectMany(static item => item is FoundList list ? list.Flat() : [(FoundValue)item]);
}

/// <summary>Follows a path through the JSON of an object.</summary>
internal static class PathWalk
{
    public static Found Find(string path, JsonNode? json, SchemaMessage message) =>
        FieldPath.TryParse(path, out FieldPath? parsed, out string? error)
            ? Enter(parsed.Steps, 0, json, message) : throw new ArgumentException($"{path}: {error}");

    private static Found Enter(IReadOnlyList<PathStep> steps, int at, JsonNode? json, SchemaMessage message)
    {
        SchemaField field = message.Find(steps[at].Name) ?? throw new ArgumentException($"{message} has no {steps[at].Name}.");
        JsonNode? value = OwnJson.Open(message, json)?[field.JsonName];
        if (value is null && json is not null && field is { Type: SchemaType.Message, IsPointer: false, IsList: false, IsMap: false })
        {
            value = new JsonObject(); // a struct is there wherever its parent is
        }

        at++;
        PathStep next = at < steps.Count ? steps[at] : default;
        return at == steps.Count || next.Kind == PathStepKind.Field
            ? Go(steps, at, value, field, isElement: false)
            : next.Kind switch
            {
                PathStepKind.Each => new FoundList([.. Items(value).Select(item => Go(steps, at + 1, item, field, isElement: true))]),
                PathStepKind.Key => Go(steps, at + 1, (value as JsonObject)?[next.Name], field, isElement: true),
                PathStepKind.Index => Go(steps, at + 1, Items(value).ElementAtOrDefault(next.Index), field, isElement: true),
                _ => Go(steps, at + 1, Items(value).FirstOrDefault(item => IsSelected(item, next, field.Message!)), field, isElement: true),
            };
    }

    private static Found Go(IReadOnlyList<PathStep> steps, int at, JsonNode? value, SchemaField field, bool isElement)
    {
        if (at < steps.Count)
        {
            return Enter(steps, at, value, field.Message!);
        }

        return field.IsList && !isElement
            ? new FoundList([.. Items(value).Select(item => new FoundValue(item, field, ZeroIsAbsent: false))])
            : new FoundValue(value, field, ZeroIsAbsent: !isElement && !field.IsPointer && !field.IsMap);
    }

    private static IEnumerable<JsonNode?> Items(JsonNode? list) => list as JsonArray ?? [];

    /// <summary>An absent key is empty, 0 or false.</summary>
    private static bool IsSelected(JsonNode? item, PathStep step, SchemaMessage message)
    {
        string zero = message.Find(step.Name)!.Type switch { SchemaType.String => "", SchemaType.Bool => "false", _ => "0" };
        return (OwnJson.Open(message, item)?[step.Name]?.ToString() ?? zero) == step.Value;
    }
}
