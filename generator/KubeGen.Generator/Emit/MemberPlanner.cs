using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>Lays the way of one member into the tree.</summary>
internal sealed class MemberPlanner(DecodePlan plan, ObjectPlan owner, MemberModel member)
{
    private readonly string _name = Pascal(member.Name);
    private string _scope = "fields";
    private string _builder = "";
    private string _inner = "";
    private EachUse? _each;

    /// <summary>Adds what reads the member.</summary>
    /// <returns>The expression for its value, over <c>fields</c> and <c>buffers</c>.</returns>
    public string Add()
    {
        if (member.Value.Kind == ValueKind.Cut || member.Value.Element is { Kind: ValueKind.Cut })
        {
            return member.Depth > 0 ? "[]" : member.Value.Element is { } entry ? $"{Values.MapType(entry)}.Empty" : "null";
        }

        string element = member.Value.TypeName + (member.Value.Nullable ? "?" : "");
        if (member.Depth == 2)
        {
            _inner = NewBuilder(element, _name + "Inner");
            element = $"global::System.Collections.Immutable.ImmutableArray<{element}>";
        }

        if (member.Depth > 0)
        {
            _builder = NewBuilder(element, _name);
        }

        string value = Walk();
        return member.Depth > 0 ? $"buffers.{_builder}.ToImmutable()" : value;
    }

    private string NewBuilder(string type, string name)
    {
        string builder = plan.NewBuilder(type, name);
        owner.Builders.Add(builder);
        return builder;
    }

    /// <summary>The builder that single values go into.</summary>
    private string Innermost => member.Depth == 2 ? _inner : _builder;

    private string Walk()
    {
        MessageNode node = owner.Message;
        int level = 0;
        for (int i = 0; i < member.Steps.Count - 1; i++)
        {
            WireStep step = member.Steps[i];
            switch (step.Op)
            {
                case WireOp.Message:
                    node = plan.Into(node, step);
                    break;
                case WireOp.Each:
                    _each = Each(node, step);
                    node = _each.Child;
                    if (++level == 1 && member.Depth == 2)
                    {
                        _each.End.Add($"buffers.{_builder}.Add(buffers.{_inner}.ToImmutable());");
                        _each.End.Add($"buffers.{_inner}.Clear();");
                    }

                    break;
                default:
                    node = Pick(node, step);
                    break;
            }
        }

        WireStep leaf = member.Steps[member.Steps.Count - 1];
        if (_each is null || leaf.Op is WireOp.List or WireOp.Each)
        {
            return Leaf(node, leaf);
        }

        // The value of each element, after all of the element was read.
        _scope = "element";
        _each.End.Insert(0, $"buffers.{Innermost}.Add({Leaf(node, leaf)});");
        return "";
    }

    private EachUse Each(MessageNode node, WireStep step)
    {
        FieldNode field = DecodePlan.Field(node, step);
        foreach (Use use in field.Uses)
        {
            if (use is EachUse known)
            {
                return known;
            }
        }

        string name = node.Name + DecodePlan.Pascal(step);
        EachUse each = new(plan.NewMessage(name, DecodePlan.PathOf(node, step), plan.NewScope(name + "Element")));
        field.Uses.Add(each);
        return each;
    }

    private MessageNode Pick(MessageNode node, WireStep step)
    {
        FieldNode field = DecodePlan.Field(node, step);
        foreach (Use use in field.Uses)
        {
            if (use is PickUse { Inner: MessageUse message } known && known.Step == step)
            {
                return message.Child;
            }
        }

        MessageNode child = plan.NewMessage(node.Name + DecodePlan.Pascal(step), DecodePlan.PathOf(node, step), node.Scope);
        field.Uses.Add(new PickUse(step, PickSlot(node, step), new MessageUse(child)));
        return child;
    }

    private static string PickSlot(MessageNode node, WireStep step) => step.Op switch
    {
        WireOp.Select => node.Scope.Add("bool", "Found" + DecodePlan.Pascal(step)),
        WireOp.Index => node.Scope.Add("int", "Passed" + DecodePlan.Pascal(step)),
        _ => "",
    };

    /// <summary>Adds the value itself, and gives the expression for it.</summary>
    private string Leaf(MessageNode node, WireStep step)
    {
        FieldNode field = DecodePlan.Field(node, step);
        ValueModel value = member.Value;
        if (value.Kind == ValueKind.Enum)
        {
            plan.AddEnum(value);
        }

        if (value.Element is { Kind: ValueKind.Enum } entry)
        {
            plan.AddEnum(entry);
        }

        switch (step.Op)
        {
            case WireOp.Map:
                string type = Values.MapType(value.Element!);
                string map = node.Scope.Add(type + "?", _name);
                field.Uses.Add(new MapUse(value.Element!, map, Object(value.Element!, node, step)));
                return $"{_scope}.{map} ?? {type}.Empty";
            case WireOp.List or WireOp.Each:
                field.Packable |= field.Wire != 2;
                field.Uses.Add(new ListUse(value, Innermost, Object(value, node, step)));
                return "";
            case WireOp.Leaf:
                if (SharedSlot(field) is { } shared)
                {
                    return Values.Finish(value, $"{_scope}.{shared}");
                }

                (Use use, string expression) = Single(node, step);
                field.Uses.Add(use);
                return expression;
            default:
                (Use inner, string picked) = Single(node, step);
                field.Packable |= field.Wire != 2 && step.Op == WireOp.Index;
                field.Uses.Add(new PickUse(step, PickSlot(node, step), inner));
                return picked;
        }
    }

    /// <summary>Name and namespace are read for the identity already.</summary>
    private string? SharedSlot(FieldNode field)
    {
        foreach (Use use in field.Uses)
        {
            if (use is ScalarUse { Value.Kind: ValueKind.String } scalar && member.Value.Kind == ValueKind.String)
            {
                return scalar.Slot;
            }
        }

        return null;
    }

    private (Use, string) Single(MessageNode node, WireStep step)
    {
        ValueModel value = member.Value;
        if (Object(value, node, step) is not { } made)
        {
            string slot = node.Scope.Add(Values.SlotType(value), _name);
            return (new ScalarUse(value, slot), Values.Finish(value, $"{_scope}.{slot}"));
        }

        // Its lists belong to the element that it is made for, or else to the object around it.
        (_each?.Builders ?? owner.Builders).AddRange(made.Builders);
        string fields = made.Message.Scope.Slots.Count == 0 ? "" : node.Scope.Add(made.Message.Scope.Name, _name);
        string present = value.Nullable ? node.Scope.Add("bool", "Has" + _name) : "";
        string make = $"Make{made.Message.Name}({(fields.Length == 0 ? "" : $"ref {_scope}.{fields}, ")}buffers)";
        return (new ObjectUse(made, fields, present), value.Nullable ? $"{_scope}.{present} ? {make} : null" : make);
    }

    private ObjectPlan? Object(ValueModel value, MessageNode node, WireStep step)
    {
        if (value.Object is null)
        {
            return null;
        }

        ObjectPlan made = plan.NewObject(value.Object, DecodePlan.PathOf(node, step));
        made.IsListed = step.Op is WireOp.List or WireOp.Each or WireOp.Map;
        return made;
    }

    private static string Pascal(string name)
    {
        name = name.TrimStart('@');
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
