using System.Reflection;

namespace KubeGen.Differential.Tests.Oracle;

/// <summary>A member of a projection or nested type, with its path.</summary>
internal sealed record ViewMember(string Path, PropertyInfo Property, NullabilityInfo Nullability);

/// <summary>The members of a projection or nested type, by the rules of the documentation.</summary>
internal static class ViewMembers
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(Type, bool), ViewMember[]> Known = [];

    public static ViewMember[] Of(Type view, bool root) => Known.GetOrAdd((view, root), static key => [.. Find(key.Item1, key.Item2)]);

    private static IEnumerable<ViewMember> Find(Type view, bool root)
    {
        Queue<string> generated = new(view.GetCustomAttribute<KubeFieldsAttribute>()?.Paths ?? []);
        ParameterInfo[] parameters = view.GetConstructors().Select(static made => made.GetParameters()).MaxBy(static all => all.Length) ?? [];
        NullabilityInfoContext nullability = new();
        foreach (PropertyInfo property in view.GetProperties().OrderBy(static property => property.MetadataToken))
        {
            ParameterInfo? parameter = Array.Find(parameters, made => made.Name == property.Name);
            if ((parameter is null && !property.CanWrite) || property.GetCustomAttribute<KubeIgnoreAttribute>() is not null)
            {
                continue;
            }

            bool isGenerated = property.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null;
            string? path = isGenerated ? generated.Dequeue()
                : (property.GetCustomAttribute<KubeFieldAttribute>() ?? parameter?.GetCustomAttribute<KubeFieldAttribute>())?.Path;
            yield return new(path ?? Conventional(property.Name, root), property, nullability.Create(property));
        }
    }

    private static string Conventional(string name, bool root)
    {
        string camel = char.ToLowerInvariant(name[0]) + name[1..];
        return root && camel is "name" or "namespace" or "labels" or "annotations" or "uid" ? $"metadata.{camel}" : camel;
    }
}
