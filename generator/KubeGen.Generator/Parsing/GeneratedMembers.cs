using KubeGen.Diagnostics;
using KubeGen.Model;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Makes members for the paths of <c>[KubeFields]</c>: name, type and nullability come from the schema.</summary>
internal sealed class GeneratedMembers(
    INamedTypeSymbol type, SchemaMessage message, string start, bool custom, Problems problems, CancellationToken token)
{
    /// <summary>Adds a member for each path; false where one of them has an error.</summary>
    public bool AddTo(List<MemberModel> members, AttributeData attribute)
    {
        List<(string Text, FieldPath Path, ResolvedPath Resolved, Location? Location)> fields = [];
        bool complete = true;
        foreach ((string text, Location? location) in Paths(attribute))
        {
            if (!FieldPath.TryParse(text, out FieldPath? path, out string? error))
            {
                problems.Add(Descriptors.MalformedPath, location, text, char.ToLowerInvariant(error[0]) + error.Substring(1));
                complete = false;
            }
            else if ((!custom || ObjectParser.IsReadable(path, problems, location))
                && PathResolver.Resolve(message, start, path, problems, location) is { } resolved)
            {
                fields.Add((text, path, resolved, location));
            }
            else
            {
                complete = false;
            }
        }

        List<FieldPath> paths = [];
        foreach ((_, FieldPath path, _, _) in fields)
        {
            paths.Add(path);
        }

        string[] names = MemberNames.For(paths);
        for (int i = 0; i < fields.Count; i++)
        {
            (string text, _, ResolvedPath resolved, Location? location) = fields[i];
            MemberModel? member = Member(names[i], text, resolved, location, members);
            complete &= member is not null;
            if (member is not null)
            {
                members.Add(member);
            }
        }

        return complete;
    }

    private MemberModel? Member(string name, string path, ResolvedPath resolved, Location? location, List<MemberModel> members)
    {
        foreach (MemberModel other in members)
        {
            if (other.Path == path)
            {
                problems.Add(Descriptors.Duplicate, location, other.Name, name, path, other.TypeName.Replace("global::", ""));
                return null;
            }
        }

        string? taken = Taken(name, members);
        if (taken is not null)
        {
            problems.Add(Descriptors.NameTaken, location, path, name, taken);
            return null;
        }

        SchemaField field = resolved.Field;
        if (ClrTypes.Natural(field.Type) is not var (kind, _, qualified))
        {
            problems.Add(Descriptors.WholeObject, location, path, SchemaNames.Of(field, resolved.IsElement));
            return null;
        }

        bool direct = !resolved.IsElement && !field.IsList && !field.IsMap;
        bool nullable = resolved.Levels == 0 && !resolved.IsMap && (resolved.Optional || kind == ValueKind.Time);
        ValueModel value = new(kind, qualified, nullable, direct && !field.IsPointer) { Unique = ValueParser.IsUnique(path, field) };
        if (resolved.IsMap)
        {
            value = new(ValueKind.Map, $"global::System.Collections.Generic.IReadOnlyDictionary<string, {qualified}>", false, false)
            {
                Element = value with { Nullable = false, ZeroIsAbsent = false },
            };
        }

        int depth = resolved.Levels == 0 ? 0 : 1;
        string typeName = depth == 0 ? value.TypeName + (nullable ? "?" : "") : $"global::System.Collections.Immutable.ImmutableArray<{value.TypeName}>";
        return new(Emit.Literal.Identifier(name), MemberRole.Generated, typeName, path,
            EquatableArray<WireStep>.From(resolved.Steps), depth, resolved.Levels, value);
    }

    private string? Taken(string name, List<MemberModel> members)
    {
        foreach (MemberModel other in members)
        {
            if (other.Name.TrimStart('@') == name)
            {
                return $"'{other.Path}' has that name";
            }
        }

        foreach (ISymbol member in type.GetMembers(name))
        {
            if (!Symbols.IsGenerated(member))
            {
                return "the type has such a member";
            }
        }

        return name == type.Name ? "that is the name of the type" : IsReserved(name) ? "C# or the generator uses that name" : null;
    }

    /// <summary>Names that every class or record has, or that its generated part has.</summary>
    private static bool IsReserved(string name) =>
        name == Emit.CodecEmitter.Name || Emit.ReservedNames.OfObjects.Contains(name) || Emit.ReservedNames.OfRecords.Contains(name);

    private List<(string Text, Location? Location)> Paths(AttributeData attribute)
    {
        List<(string, Location?)> paths = [];
        if (Symbols.IsBroken(attribute))
        {
            problems.Silently();
        }
        else if (attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values])
        {
            for (int i = 0; i < values.Values.Length; i++)
            {
                paths.Add((values.Values[i].Value as string ?? "", Symbols.Location(attribute, i, token)));
            }
        }

        return paths;
    }
}
