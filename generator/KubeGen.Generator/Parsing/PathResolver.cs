using System.Globalization;
using KubeGen.Diagnostics;
using KubeGen.Model;
using KubeGen.Schema;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Walks a path through the schema, step by step, and says how to walk the message.</summary>
internal sealed class PathResolver
{
    private const int MostCorrections = 8;

    private readonly FieldPath _path;
    private readonly SchemaMessage _root;
    private readonly Problems _problems;
    private readonly Location? _location;
    private readonly string _start;
    private readonly List<WireStep> _steps = [];
    private SchemaMessage _message;
    private SchemaField? _field;
    private bool _entered;
    private bool _optional;
    private int _levels;
    private int _end;
    private bool _mends = true;

    private PathResolver(SchemaMessage message, string start, FieldPath path, Problems problems, Location? location)
    {
        _root = _message = message;
        _start = start;
        _path = path;
        _problems = problems;
        _location = location;
    }

    /// <summary>Resolves a path.</summary>
    /// <param name="message">The message that the path starts at.</param>
    /// <param name="start">Its name for people: <c>v1 Pod</c>.</param>
    /// <param name="path">The path.</param>
    /// <param name="problems">Where to say what is wrong with it.</param>
    /// <param name="location">Where it stands.</param>
    public static ResolvedPath? Resolve(SchemaMessage message, string start, FieldPath path, Problems problems, Location? location) =>
        new PathResolver(message, start, path, problems, location).Resolve();

    private ResolvedPath? Resolve()
    {
        foreach (PathStep step in _path.Steps)
        {
            bool done = step.Kind switch
            {
                PathStepKind.Field => Enter(step),
                PathStepKind.Key => Key(step),
                _ => Element(step),
            };
            if (!done)
            {
                return null;
            }

            _end = step.End;
        }

        SchemaField field = _field!;
        if (!_entered)
        {
            AddDetour(field);
            WireOp op = field.IsList ? WireOp.List : field.IsMap ? WireOp.Map : WireOp.Leaf;
            _levels += field.IsList ? 1 : 0;
            _optional |= field.IsPointer && !field.IsList && !field.IsMap;
            _steps.Add(new(op, field.Number, field.JsonName, Wire(field), field.Message?.Name ?? ""));
        }

        return new(field, _steps, _levels, _entered, _optional);
    }

    /// <summary>Steps into a field of what the path has reached so far.</summary>
    private bool Enter(PathStep step)
    {
        if (_field is { } parent)
        {
            if (!_entered && (parent.IsList || parent.IsMap))
            {
                string remedy = parent.IsMap ? "['key'] for one entry"
                    : "[*] for all elements, [0] for one by position, or [name=value] for the first with that value";
                Suggest(Descriptors.MissingAccessor, parent.IsList ? _path.Text.Insert(_end, "[*]") : null,
                    Reached, parent.IsMap ? "a map" : "a list", remedy);
                return false;
            }

            if (parent.Message is not { } message)
            {
                _problems.Add(Descriptors.UnknownPath, _location, $"'{Reached}' ({SchemaNames.Of(parent, element: true)})", step.Name, "");
                return false;
            }

            if (!_entered)
            {
                AddDetour(parent);
                _optional |= parent.IsPointer;
                _steps.Add(new(WireOp.Message, parent.Number, parent.JsonName, 2, message.Name));
            }

            _message = message;
        }

        _field = _message.Find(step.Name);
        _entered = false;
        return _field is not null || Unknown(step);
    }

    private bool Unknown(PathStep step)
    {
        List<string> nearest = [.. Nearest(_message, step.Name)];
        if (_end == 0 && OneLevelDown(step.Name) is { Count: > 0 } below)
        {
            nearest = below;
        }
        else if (_end == 0 && _message.Find("metadata")?.Message is { } metadata)
        {
            foreach (string name in Nearest(metadata, step.Name))
            {
                nearest.Add("metadata." + name);
            }
        }

        string? suggestion = nearest.Count == 0 ? null
            : _path.Text.Substring(0, step.Start) + nearest[0] + _path.Text.Substring(step.End);
        string parent = _end == 0 ? _start : $"'{Reached}' ({_message.Name})";
        Suggest(Descriptors.UnknownPath, suggestion, parent, step.Name, SchemaNames.DidYouMean(nearest));
        return false;
    }

    /// <summary>Where a field of just this name is, for a member without a path that is no field of the object itself.</summary>
    private List<string> OneLevelDown(string name)
    {
        List<string> paths = [];
        foreach (SchemaField field in _message.Fields)
        {
            if (field is { IsList: false, IsMap: false, Message: { } below } && below.Find(name) is not null)
            {
                paths.Add($"{field.JsonName}.{name}");
            }
        }

        return paths;
    }

    private static IReadOnlyList<string> Nearest(SchemaMessage message, string name)
    {
        List<string> names = [];
        foreach (SchemaField field in message.Fields)
        {
            names.Add(field.JsonName);
        }

        return NameDistance.Nearest(name, names, 3);
    }

    private bool Element(PathStep step)
    {
        SchemaField field = _field!;
        if (!field.IsList || _entered)
        {
            return Needless(step);
        }

        WireStep wire = new(WireOp.Each, field.Number, field.JsonName, Wire(field), field.Message?.Name ?? "");
        AddDetour(field);
        switch (step.Kind)
        {
            case PathStepKind.Each:
                _levels++;
                _optional = false;
                break;
            case PathStepKind.Index:
                wire = wire with { Op = WireOp.Index, Index = step.Index };
                _optional = true;
                break;
            default:
                if (Selection(wire, step) is not { } selection)
                {
                    return false;
                }

                wire = selection;
                _optional = true;
                break;
        }

        _steps.Add(wire);
        _entered = true;
        return true;
    }

    private WireStep? Selection(WireStep wire, PathStep step)
    {
        if (_field!.Message is not { } message)
        {
            Needless(step);
            return null;
        }

        _message = message;
        if (message.Find(step.Name) is not { } key)
        {
            _end = step.Start;
            Unknown(new(PathStepKind.Field, step.Name, "", 0, step.Start + 1, step.Start + 1 + step.Name.Length));
            return null;
        }

        bool number = key.Type is SchemaType.Int32 or SchemaType.Int64 or SchemaType.Bool;
        string literal = key.Type == SchemaType.Bool ? step.Value switch { "true" => "1", "false" => "0", _ => "" } : step.Value;
        if (key.IsList || key.IsMap || !(number || key.Type == SchemaType.String)
            || (number && !long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            _problems.Add(Descriptors.MalformedPath, _location, _path.Text,
                $"'{step.Name}' is {SchemaNames.Of(key, element: false)}, which the value '{step.Value}' cannot be compared with");
            return null;
        }

        List<int> tags = [];
        foreach (int embedded in key.Detour)
        {
            tags.Add(embedded << 3 | 2);
        }

        tags.Add(key.Number << 3 | Wire(key));
        return wire with { Op = WireOp.Select, Literal = literal, KeyName = step.Name, KeyTags = EquatableArray<int>.From(tags), KeyIsText = !number };
    }

    private bool Key(PathStep step)
    {
        SchemaField field = _field!;
        if (!field.IsMap || _entered)
        {
            return Needless(step);
        }

        AddDetour(field);
        _steps.Add(new(WireOp.Key, field.Number, field.JsonName, Wire(field), field.Message?.Name ?? "") { Literal = step.Name });
        (_entered, _optional) = (true, true);
        return true;
    }

    private bool Needless(PathStep step)
    {
        string text = _path.Text.Substring(step.Start, step.End - step.Start);
        Suggest(Descriptors.NeedlessAccessor, _path.Text.Remove(step.Start, step.End - step.Start),
            text, Reached, SchemaNames.Of(_field!, _entered));
        return false;
    }

    /// <summary>Reports the first thing wrong with the path; the suggestion is to mend what follows it too, as far as that can be guessed.</summary>
    private void Suggest(DiagnosticDescriptor descriptor, string? suggestion, params string[] arguments)
    {
        string? next = _mends ? suggestion : null;
        for (int i = 0; i < MostCorrections && next is not null && FieldPath.TryParse(next, out FieldPath? path, out _); i++)
        {
            (suggestion, next) = (next, null);
            Problems ahead = new(found => found.Properties.TryGetValue(Problems.Suggestion, out next));
            new PathResolver(_root, _start, path, ahead, null) { _mends = false }.Resolve();
        }

        _problems.Suggest(descriptor, _location, suggestion, arguments);
    }

    private string Reached => _path.Text.Substring(0, _end);

    /// <summary>In JSON the members of an embedded struct stand in its parent, in protobuf in a message of their own.</summary>
    private void AddDetour(SchemaField field)
    {
        foreach (int number in field.Detour)
        {
            _steps.Add(new(WireOp.Message, number, "", 2, ""));
        }
    }

    private static int Wire(SchemaField field) => field switch
    {
        { IsMap: true } => 2,
        { Type: SchemaType.Bool or SchemaType.Int32 or SchemaType.Int64 } => 0,
        { Type: SchemaType.Double } => 1,
        _ => 2,
    };
}
