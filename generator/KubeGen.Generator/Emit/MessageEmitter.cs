using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>Writes the method that reads one message.</summary>
internal sealed class MessageEmitter(CodeWriter code)
{
    private const string Span = "global::System.ReadOnlySpan<byte>";
    private const string Reader = "global::KubeGen.Protobuf.ProtoReader";
    private const string ProtoMap = "global::KubeGen.Protobuf.ProtoMap";

    private readonly NumberEmitter _numbers = new(code);

    /// <summary>The arguments that hand a scope and the buffers on.</summary>
    private static string Pass(MessageNode node, string scope) => node.Scope.Slots.Count == 0 ? "buffers" : $"ref {scope}, buffers";

    public void Emit(MessageNode node)
    {
        code.Line($"// {(node.Path.Length == 0 ? "The object itself." : Literal.Comment(node.Path))}");
        string fields = node.Scope.Slots.Count == 0 ? "" : $"ref {node.Scope.Name} fields, ";
        using (code.Open($"private static void Read{node.Name}({Span} message, {fields}Buffers buffers)"))
        {
            code.Line($"{Reader} reader = new(message);");
            using (code.Open("while (reader.TryReadTag(out uint tag))"))
            using (code.Open("switch (tag)"))
            {
                foreach (FieldNode field in node.Fields.Values)
                {
                    Section(field);
                }

                code.Line("default:");
                using (code.Indent())
                {
                    code.Lines("reader.Skip(tag);", "break;");
                }
            }
        }
    }

    private void Section(FieldNode field)
    {
        code.Line($"case 0x{field.Number << 3 | field.Wire:X2}: // {field.Number}: {(field.Name.Length == 0 ? "an embedded message" : field.Name)}");
        if (field.Packable)
        {
            Body(field, () => _numbers.Emit(field, "reader"));
            code.Line($"case 0x{field.Number << 3 | 2:X2}: // the same, packed");
            Body(field, () =>
            {
                code.Line($"{Reader} packed = new(reader.ReadBytes());");
                using (code.Open("while (packed.HasMore)"))
                {
                    _numbers.Emit(field, "packed");
                }
            });
        }
        else if (field.Wire != 2)
        {
            Body(field, () => _numbers.Emit(field, "reader"));
        }
        else if (field.Uses is [ScalarUse or MessageUse or ListUse or MapUse])
        {
            using (code.Indent())
            {
                Apply(field.Uses[0], field, field.Uses[0] is MapUse ? "reader.ReadRun(tag)" : "reader.ReadBytes()");
                code.Line("break;");
            }
        }
        else if (field.Uses is [EachUse only])
        {
            Body(field, () => Each(only, "reader.ReadBytes()"));
        }
        else
        {
            bool map = IsMap(field);
            Body(field, () =>
            {
                code.Line(map ? $"{Span} run = reader.ReadRun(tag);" : $"{Span} item = reader.ReadBytes();");
                foreach (Use use in field.Uses)
                {
                    Apply(use, field, map ? "run" : "item");
                }
            });
        }
    }

    private void Body(FieldNode field, Action body)
    {
        bool locals = field.Packable || field.Wire == 2 || field.Uses.Count > 1;
        using (locals ? code.Braces() : code.Indent())
        {
            body();
            code.Line("break;");
        }
    }

    private static bool IsMap(FieldNode field)
    {
        foreach (Use use in field.Uses)
        {
            if (use is MapUse or PickUse { Step.Op: WireOp.Key })
            {
                return true;
            }
        }

        return false;
    }

    private void Apply(Use use, FieldNode field, string bytes, bool picked = false)
    {
        switch (use)
        {
            case ScalarUse scalar:
                bool merges = !picked && scalar.Value.Kind
                    is ValueKind.Time or ValueKind.Duration or ValueKind.Quantity or ValueKind.IntOrString or ValueKind.Content;
                code.Line($"fields.{scalar.Slot} = {Values.FromBytes(scalar.Value, bytes, merges ? $"fields.{scalar.Slot}" : "")};");
                break;
            case MessageUse message:
                code.Line($"Read{message.Child.Name}({bytes}, {Pass(message.Child, "fields")});");
                break;
            case ObjectUse made:
                if (made.Present.Length > 0)
                {
                    code.Line($"fields.{made.Present} = true;");
                }

                code.Line($"Read{made.Plan.Message.Name}({bytes}, {Pass(made.Plan.Message, $"fields.{made.Slot}")});");
                break;
            case ListUse list:
                string element = list.Plan is { } plan ? $"Decode{plan.Message.Name}({bytes}, buffers)" : Values.Element(list.Value, Values.FromBytes(list.Value, bytes));
                code.Line($"buffers.{list.Builder}.Add({element});");
                break;
            case EachUse each:
                Each(each, bytes);
                break;
            case MapUse map:
                Map(map, bytes);
                break;
            case PickUse pick:
                Pick(pick, field, bytes);
                break;
        }
    }

    private void Each(EachUse each, string bytes)
    {
        foreach (string builder in each.Builders)
        {
            code.Line($"buffers.{builder}.Clear();");
        }

        if (each.Child.Scope.Slots.Count > 0)
        {
            code.Line($"{each.Child.Scope.Name} element = default;");
        }

        code.Line($"Read{each.Child.Name}({bytes}, {Pass(each.Child, "element")});");
        foreach (string statement in each.End)
        {
            code.Line(statement);
        }
    }

    private void Map(MapUse map, string run)
    {
        string slot = $"fields.{map.Slot}";
        if (map.Value is { Kind: ValueKind.String, Nullable: false })
        {
            code.Line($"{slot} = buffers.StringMaps.Get({run}, {slot});");
            return;
        }

        string value = map.Plan is { } plan ? $"Decode{plan.Message.Name}(value, buffers)" : Values.Element(map.Value, Values.FromBytes(map.Value, "value"));
        code.Line($"{slot} = {ProtoMap}.Read({run}, {slot}, buffers, static (value, buffers) => {value}, buffers.Strings);");
    }

    private void Pick(PickUse pick, FieldNode field, string bytes)
    {
        WireStep step = pick.Step;
        switch (step.Op)
        {
            case WireOp.Key:
                string value = "value" + (field.Uses.IndexOf(pick) is var at and > 0 ? at.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
                using (code.Open($"if ({ProtoMap}.TryFind({bytes}, {Literal.Utf8(step.Literal)}, out {Span} {value}))"))
                {
                    Reset(pick.Inner);
                    Apply(pick.Inner, field, value, picked: true);
                }

                break;
            case WireOp.Index:
                using (code.Open($"if (fields.{pick.Slot}++ == {step.Index})"))
                {
                    Apply(pick.Inner, field, bytes, picked: true);
                }

                break;
            default:
                using (code.Open($"if (!fields.{pick.Slot} && {Match(step, bytes)})"))
                {
                    code.Line($"fields.{pick.Slot} = true;");
                    Apply(pick.Inner, field, bytes, picked: true);
                }

                break;
        }
    }

    /// <summary>The last entry of a key replaces those before it; other messages that come twice merge.</summary>
    private void Reset(Use use)
    {
        if (use is not ObjectUse made)
        {
            return;
        }

        foreach (string builder in made.Plan.Builders)
        {
            code.Line($"buffers.{builder}.Clear();");
        }

        if (made.Slot.Length > 0)
        {
            code.Line($"fields.{made.Slot} = default;");
        }
    }

    private static string Match(WireStep step, string bytes)
    {
        for (int i = 0; i < step.KeyTags.Count - 1; i++)
        {
            bytes = $"global::KubeGen.Protobuf.ProtoMatch.Message({bytes}, 0x{step.KeyTags[i]:X2})";
        }

        string tag = $"0x{step.KeyTags[step.KeyTags.Count - 1]:X2}";
        return step.KeyIsText
            ? $"global::KubeGen.Protobuf.ProtoMatch.Text({bytes}, {tag}, {Literal.Utf8(step.Literal)})"
            : $"global::KubeGen.Protobuf.ProtoMatch.Number({bytes}, {tag}, {step.Literal})";
    }
}
