using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>
/// Merges the ways of all members into a tree of messages, so that each message is read once. Writes nothing yet; its lists are what
/// the codec consists of.
/// </summary>
internal sealed class DecodePlan
{
    public List<ObjectPlan> Objects { get; } = [];

    public List<Scope> Scopes { get; } = [];

    public List<MessageNode> Messages { get; } = [];

    public List<(string Type, string Name)> Builders { get; } = [];

    public List<ValueModel> Enums { get; } = [];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public ObjectPlan Root { get; }

    private DecodePlan(ObjectModel model, string kind)
    {
        _names.UnionWith(ReservedNames.OfObjects);
        _names.UnionWith(ReservedNames.OfBuffers);
        Scope scope = NewScope("Fields");
        Root = new(model, NewMessage(Pascal(kind), "", scope));
        Objects.Add(Root);
        AddIdentity();
        AddMembers(Root);
    }

    public static DecodePlan For(ObjectModel model, string kind) => new(model, kind);

    /// <summary>Every root knows its key, uid and version, whether its members show them or not.</summary>
    private void AddIdentity()
    {
        ValueModel text = new(ValueKind.String, "string", Nullable: false, ZeroIsAbsent: true);
        MessageNode metadata = Into(Root.Message, new(WireOp.Message, 1, "metadata", 2, "meta/v1.ObjectMeta"));
        Add(metadata, 1, "name", text with { Unique = true }, "string?", "Name");
        Add(metadata, 3, "namespace", text, "string?", "Namespace");
        Add(metadata, 5, "uid", text with { Kind = ValueKind.IdentityUid }, "global::KubeGen.ObjectUid", "IdentityUid");
        Add(metadata, 6, "resourceVersion", text with { Kind = ValueKind.IdentityVersion }, "global::KubeGen.ResourceVersion", "IdentityVersion");

        void Add(MessageNode node, int number, string name, ValueModel value, string type, string slot) =>
            Field(node, new(WireOp.Leaf, number, name, 2, "")).Uses.Add(new ScalarUse(value, node.Scope.Add(type, slot)));
    }

    private void AddMembers(ObjectPlan plan)
    {
        foreach (MemberModel member in plan.Model.Members)
        {
            plan.Values.Add(new MemberPlanner(this, plan, member).Add());
        }
    }

    public Scope NewScope(string name)
    {
        Scope scope = new(Unique(name));
        Scopes.Add(scope);
        return scope;
    }

    public MessageNode NewMessage(string name, string path, Scope scope)
    {
        MessageNode node = new(Unique("Read" + name).Substring(4), path, scope);
        Messages.Add(node);
        return node;
    }

    public ObjectPlan NewObject(ObjectModel model, string path)
    {
        string name = model.Frame.Name.TrimStart('@');
        Scope scope = NewScope(name + "Fields");
        ObjectPlan plan = new(model, NewMessage(name, path, scope));
        Objects.Add(plan);
        AddMembers(plan);
        return plan;
    }

    public string NewBuilder(string type, string name)
    {
        string unique = Unique(name);
        Builders.Add((type, unique));
        return unique;
    }

    public void AddEnum(ValueModel value)
    {
        foreach (ValueModel known in Enums)
        {
            if (known.TypeName == value.TypeName)
            {
                return;
            }
        }

        Enums.Add(value);
    }

    public static FieldNode Field(MessageNode node, WireStep step)
    {
        if (!node.Fields.TryGetValue(step.Number, out FieldNode? field))
        {
            node.Fields[step.Number] = field = new(step);
        }

        return field;
    }

    /// <summary>Steps into a message of the same scope.</summary>
    public MessageNode Into(MessageNode node, WireStep step)
    {
        FieldNode field = Field(node, step);
        foreach (Use use in field.Uses)
        {
            if (use is MessageUse known)
            {
                return known.Child;
            }
        }

        MessageNode child = NewMessage(node.Name + Pascal(step), PathOf(node, step), node.Scope);
        field.Uses.Add(new MessageUse(child));
        return child;
    }

    public static string PathOf(MessageNode node, WireStep step)
    {
        string name = step.Name.Length == 0 ? "" : node.Path.Length == 0 ? step.Name : $"{node.Path}.{step.Name}";
        name = name.Length == 0 ? node.Path : name;
        return step.Op switch
        {
            WireOp.Each or WireOp.List => name + "[*]",
            WireOp.Select => $"{name}[{step.KeyName}={step.Literal}]",
            WireOp.Index => $"{name}[{step.Index}]",
            WireOp.Key => $"{name}['{step.Literal}']",
            _ => name,
        };
    }

    public static string Pascal(WireStep step)
    {
        string text = step.Name.Length == 0 ? "Embedded" : step.Name;
        return Pascal(text + step.Op switch { WireOp.Select or WireOp.Key => "-" + step.Literal, WireOp.Index => $"-{step.Index}", _ => "" });
    }

    private static string Pascal(string text)
    {
        System.Text.StringBuilder name = new();
        bool start = true;
        foreach (char c in text)
        {
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
            {
                name.Append(start ? char.ToUpperInvariant(c) : c);
                start = false;
            }
            else
            {
                start = true;
            }

            if (name.Length > 60)
            {
                break;
            }
        }

        return name.ToString();
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
        {
            unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
