using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Oracle;

/// <summary>Holds every member of a decoded view against what its path finds in the JSON of the same object.</summary>
internal sealed class ViewChecker
{
    private readonly List<Type> _open = [];

    /// <summary>How many values were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>What differs, one line each.</summary>
    public List<string> Differences { get; } = [];

    public void Check(object view, JsonNode json, SchemaMessage message)
    {
        Members(view.GetType().Name, view, json, message, root: true);
        ObjectIdentity identity = ((IKubeObject)view).Identity;
        JsonNode? metadata = json["metadata"];
        Same("Key", new ObjectKey((string?)metadata?["name"] ?? "", (string?)metadata?["namespace"] ?? ""), identity.Key);
        Same("Uid", (string?)metadata?["uid"] ?? "", identity.Uid.ToString());
        Same("Version", (string?)metadata?["resourceVersion"] ?? "", identity.Version.ToString());
    }

    private void Members(string place, object view, JsonNode? json, SchemaMessage message, bool root)
    {
        _open.Add(view.GetType());
        foreach (ViewMember member in ViewMembers.Of(view.GetType(), root))
        {
            Found found = PathWalk.Find(member.Path, json, message);
            object? actual = member.Property.GetValue(view);
            string where = $"{place}.{member.Property.Name}";
            Depth(where, found, member.Property.PropertyType, member.Nullability, actual);
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private void Depth(string place, Found found, Type type, NullabilityInfo nullability, object? actual)
    {
        if (found is not FoundList list)
        {
            Value(place, (FoundValue)found, type, nullability, actual);
            return;
        }

        Type item = type.GetGenericArguments()[0];
        bool levels = item.IsGenericType && item.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>);
        Found[] expected = levels ? [.. list.Items] : [.. list.Flat()];
        if (IsCut(item))
        {
            expected = [];
        }

        object?[] items = [.. ((IEnumerable)actual!).Cast<object?>()];
        Same($"{place}.Length", expected.Length, items.Length);
        for (int i = 0; i < Math.Min(expected.Length, items.Length); i++)
        {
            Depth($"{place}[{i}]", expected[i], item, nullability.GenericTypeArguments[0], items[i]);
        }
    }

    private void Value(string place, FoundValue found, Type type, NullabilityInfo nullability, object? actual)
    {
        bool nullable = Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable);
        if (found.Field.IsMap && type.IsGenericType && type.GetGenericTypeDefinition() is var map && (map == typeof(KubeMap<>) || map == typeof(IReadOnlyDictionary<,>)))
        {
            Map(place, found, type, nullability, Entries(actual!));
        }
        else if (found.Field.Type != SchemaType.Message)
        {
            Same(place, Expected.Of(found, Nullable.GetUnderlyingType(type) ?? type, nullable), Comparable(actual, found.Field));
        }
        else if (nullable && (found.Json is null || IsCut(type)))
        {
            Same(place, null, actual);
        }
        else if (actual is null)
        {
            Differences.Add($"{place}: null instead of {found.Json?.ToJsonString()}");
        }
        else
        {
            Members(place, actual, found.Json, found.Field.Message!, root: false);
        }
    }

    private void Map(string place, FoundValue found, Type type, NullabilityInfo nullability, Dictionary<string, object?> actual)
    {
        JsonObject expected = IsCut(type.GetGenericArguments()[^1]) ? [] : found.Json as JsonObject ?? [];
        Same($"{place}.Count", expected.Count, actual.Count);
        foreach ((string key, JsonNode? value) in expected)
        {
            FoundValue entry = new(value, found.Field, ZeroIsAbsent: false);
            if (!actual.TryGetValue(key, out object? held))
            {
                Differences.Add($"{place}: no entry {key}");
            }
            else
            {
                Value($"{place}['{key}']", entry, type.GetGenericArguments()[^1], nullability.GenericTypeArguments[^1], held);
            }
        }
    }

    private static Dictionary<string, object?> Entries(object map)
    {
        Dictionary<string, object?> entries = new(StringComparer.Ordinal);
        foreach (object entry in (IEnumerable)map)
        {
            Type pair = entry.GetType();
            entries.Add((string)pair.GetProperty("Key")!.GetValue(entry)!, pair.GetProperty("Value")!.GetValue(entry));
        }

        return entries;
    }

    /// <summary>A type within itself is not read: its second visit is absent.</summary>
    private bool IsCut(Type type) => _open.Contains(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>JSON is compared without its spaces and escapes, other bytes in hexadecimal.</summary>
    private static object? Comparable(object? value, SchemaField field) =>
        value is not ReadOnlyMemory<byte> bytes ? value
        : field.Type == SchemaType.Bytes ? Convert.ToHexString(bytes.Span)
        : bytes.IsEmpty ? "" : JsonNode.Parse(bytes.Span)!.ToJsonString();

    private void Same(string place, object? expected, object? actual)
    {
        Compared++;
        if (!Equals(expected, actual))
        {
            Differences.Add($"{place}: {actual ?? "null"} instead of {expected ?? "null"}");
        }
    }
}
