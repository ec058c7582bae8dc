using KubeGen.Diagnostics;
using KubeGen.Model;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Reads the members of a projection and of the nested types in it.</summary>
internal sealed class ObjectParser
{
    private readonly Problems _problems;
    private readonly CancellationToken _token;
    private readonly ValueParser _values;
    private readonly INamedTypeSymbol _root;
    private readonly SchemaMessage _rootMessage;
    private readonly string _start;
    private readonly bool _custom;
    private readonly List<INamedTypeSymbol> _open = [];

    public ObjectParser(
        INamedTypeSymbol root, SchemaMessage message, string start, bool custom, Problems problems, CancellationToken token)
    {
        (_root, _rootMessage, _start, _custom, _problems, _token) = (root, message, start, custom, problems, token);
        _values = new(this, problems);
    }

    /// <summary>The projection; of one with errors, the members that have none.</summary>
    public ObjectModel? ParseRoot(TypeFrame frame) => Parse(_root, frame, _rootMessage);

    /// <summary>A nested type as the value of a member.</summary>
    public ValueModel? ParseNested(
        INamedTypeSymbol type, SchemaMessage message, ValueModel value, MemberSource member, string path, bool inCollection)
    {
        foreach (INamedTypeSymbol around in _open)
        {
            if (!SymbolEqualityComparer.Default.Equals(around, type))
            {
                continue;
            }

            // A recursive type is cut at its second visit.
            if (value.Nullable || inCollection)
            {
                return value with { Kind = ValueKind.Cut };
            }

            _problems.Suggest(Descriptors.NestedType, member.Location, Symbols.Shown(member.Type) + "?",
                type.Name, path, "it contains itself; make the member nullable");
            return null;
        }

        if (type.DeclaringSyntaxReferences.IsEmpty || type.IsGenericType)
        {
            _problems.Add(Descriptors.NestedType, member.Location, Symbols.Shown(type), path,
                "declare a partial record of your own for them, in this project and without type parameters");
            return null;
        }

        if (Symbols.Attribute(type, Symbols.FieldsAttribute) is not null)
        {
            _problems.Add(Descriptors.NestedType, member.Location, type.Name, path,
                "the paths of its [KubeFields] start at the root of an object; declare its members instead");
            return null;
        }

        TypeFrame? frame = FrameParser.Parse(type, _problems, _token);
        ObjectModel? model = frame is null ? null : Parse(type, frame, message);
        return model is null ? null : value with { Object = model };
    }

    private ObjectModel? Parse(INamedTypeSymbol type, TypeFrame frame, SchemaMessage message)
    {
        _token.ThrowIfCancellationRequested();
        bool root = SymbolEqualityComparer.Default.Equals(type, _root);
        if (MemberCollector.Collect(type, root, _problems, _token) is not { } sources)
        {
            return null;
        }

        _open.Add(type);
        List<MemberModel> members = [];
        bool complete = true;
        foreach (MemberSource source in sources)
        {
            MemberModel? member = Member(source, message, root);
            complete &= member is not null;
            if (member is not null)
            {
                complete &= !IsDuplicate(member, members, source.PathLocation ?? source.Location);
                members.Add(member);
            }
        }

        if (root && Symbols.Attribute(type, Symbols.FieldsAttribute) is { } fields)
        {
            complete &= new GeneratedMembers(type, message, _start, _custom, _problems, _token).AddTo(members, fields);
        }

        _open.RemoveAt(_open.Count - 1);
        EquatableArray<MemberModel> all = EquatableArray<MemberModel>.From(members);
        return complete || root ? new(frame, message.Name, all, EqualityNeed.Of(type, all)) : null;
    }

    private MemberModel? Member(MemberSource source, SchemaMessage message, bool root)
    {
        if (source.Name.Length == 0 || source.IsBroken || source.Type.TypeKind == TypeKind.Error)
        {
            _problems.Silently();
            return null;
        }

        string text = source.Path ?? Conventional(source.Name, message, root);
        Location? location = source.PathLocation ?? source.Location;
        if (!FieldPath.TryParse(text, out FieldPath? path, out string? error))
        {
            _problems.Add(Descriptors.MalformedPath, location, text, char.ToLowerInvariant(error[0]) + error.Substring(1));
            return null;
        }

        if (_custom && root && !IsReadable(path, _problems, location))
        {
            return null;
        }

        string start = root ? _start : message.Name;
        if (PathResolver.Resolve(message, start, path, _problems, location) is not { } resolved
            || _values.Parse(source, text, resolved) is not { } held)
        {
            return null;
        }

        return new(Emit.Literal.Identifier(source.Name), source.Role, Symbols.Qualified(source.Type), text,
            EquatableArray<WireStep>.From(resolved.Steps), held.Depth, resolved.Levels, held.Value)
        {
            PropertyName = source.PropertyName is { } property ? Emit.Literal.Identifier(property) : null,
        };
    }

    /// <summary>Of a custom resource, whose schema is not known here, only metadata can be read.</summary>
    public static bool IsReadable(FieldPath path, Problems problems, Location? location)
    {
        if (path.Steps[0].Name == "metadata")
        {
            return true;
        }

        problems.Add(Descriptors.CustomResource, location, $"'{path.Text}' of a custom resource cannot be read yet: only fields under metadata can");
        return false;
    }

    /// <summary>The path that a member's name stands for: at the root of the object, else of a whole object under metadata.</summary>
    private static string Conventional(string name, SchemaMessage message, bool root)
    {
        string camel = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return !root || message.Find(camel) is not null || message.Find("metadata")?.Message?.Find(camel) is null ? camel : $"metadata.{camel}";
    }

    private bool IsDuplicate(MemberModel member, List<MemberModel> members, Location? location)
    {
        foreach (MemberModel other in members)
        {
            if (other.Path == member.Path && other.TypeName == member.TypeName)
            {
                _problems.Add(Descriptors.Duplicate, location, other.Name, member.Name, member.Path, member.TypeName.Replace("global::", ""));
                return true;
            }
        }

        return false;
    }
}
