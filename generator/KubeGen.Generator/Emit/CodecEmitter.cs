using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>Writes the codec of a projection: a private class in it, so that private constructors and setters serve too.</summary>
internal sealed class CodecEmitter(CodeWriter code, DecodePlan plan)
{
    public const string Name = "KubeGenCodec";
    public const string IdentityField = "_kubeGenIdentity";

    public void Emit()
    {
        code.Lines(
            "/// <summary>Reads the fields of this projection out of protobuf messages, in any order, and skips all others.</summary>",
            Attributes.Generated);
        using (code.Open($"private static class {Name}{plan.Root.Model.Frame.Suffix}"))
        {
            foreach (ObjectPlan made in plan.Objects)
            {
                if (made == plan.Root || made.IsListed)
                {
                    Decode(made);
                }

                Make(made);
            }

            MessageEmitter messages = new(code);
            foreach (MessageNode node in plan.Messages)
            {
                messages.Emit(node);
            }

            foreach (ValueModel value in plan.Enums)
            {
                Enum(value);
            }

            foreach (Scope scope in plan.Scopes)
            {
                Struct(scope);
            }

            Buffers();
        }
    }

    private void Decode(ObjectPlan made)
    {
        MessageNode message = made.Message;
        bool root = made == plan.Root;
        string parameters = root ? "global::KubeGen.DecodeContext context" : "Buffers buffers";
        string access = root ? "internal" : "private";
        using (code.Open($"{access} static {made.Model.Frame.FullName} Decode{message.Name}(global::System.ReadOnlySpan<byte> message, {parameters})"))
        {
            if (root)
            {
                code.Line("Buffers buffers = context.Scratch(static context => new Buffers(context));");
            }

            foreach (string builder in made.Builders)
            {
                code.Line($"buffers.{builder}.Clear();");
            }

            bool slots = message.Scope.Slots.Count > 0;
            if (slots)
            {
                code.Line($"{message.Scope.Name} fields = default;");
            }

            code.Line($"Read{message.Name}(message, {(slots ? "ref fields, " : "")}buffers);");
            code.Line($"return Make{message.Name}({(slots ? "ref fields, " : "")}buffers);");
        }
    }

    private void Make(ObjectPlan made)
    {
        MessageNode message = made.Message;
        string fields = message.Scope.Slots.Count == 0 ? "" : $"ref {message.Scope.Name} fields, ";
        List<string> arguments = [], setters = [];
        for (int i = 0; i < made.Values.Count; i++)
        {
            MemberModel member = made.Model.Members[i];
            if (member.Role == MemberRole.Parameter)
            {
                arguments.Add($"{member.Name}: {made.Values[i]}");
            }
            else
            {
                setters.Add($"{member.Name} = {made.Values[i]},");
            }
        }

        if (made == plan.Root)
        {
            setters.Add($"{IdentityField}{made.Model.Frame.Suffix} = new(fields.Name, fields.Namespace, fields.IdentityUid, fields.IdentityVersion),");
        }

        string end = setters.Count == 0 ? ");" : ")";
        code.Line($"private static {made.Model.Frame.FullName} Make{message.Name}({fields}Buffers buffers) => new({(arguments.Count == 0 ? end : "")}");
        using (code.Indent())
        {
            for (int i = 0; i < arguments.Count; i++)
            {
                code.Line(arguments[i] + (i < arguments.Count - 1 ? "," : end));
            }
        }

        if (setters.Count > 0)
        {
            using (code.Braces("};"))
            {
                foreach (string setter in setters)
                {
                    code.Line(setter);
                }
            }
        }
        else
        {
            code.Line();
        }
    }

    private void Enum(ValueModel value)
    {
        using (code.Open($"private static {value.TypeName}? {Values.EnumReader(value)}(global::System.ReadOnlySpan<byte> text)"))
        {
            code.Line("if (text.IsEmpty)");
            using (code.Braces())
            {
                code.Line("return null;");
            }

            foreach (EnumText text in value.Texts)
            {
                using (code.Open($"if (global::System.MemoryExtensions.SequenceEqual(text, {Literal.Utf8(text.Text)}))"))
                {
                    code.Line($"return {value.TypeName}.{text.Member};");
                }
            }

            code.Line($"return {value.TypeName}.Unknown;");
        }
    }

    private void Struct(Scope scope)
    {
        if (scope.Slots.Count == 0)
        {
            return;
        }

        using (code.Open($"private struct {scope.Name}"))
        {
            foreach ((string type, string name) in scope.Slots)
            {
                code.Line($"public {type} {name};");
            }
        }
    }

    /// <summary>What is kept from object to object.</summary>
    private void Buffers()
    {
        using (code.Open("private sealed class Buffers(global::KubeGen.DecodeContext context)"))
        {
            code.Line("public readonly global::KubeGen.StringPool Strings = context.Strings;");
            code.Line("public readonly global::KubeGen.StringMapPool StringMaps = context.StringMaps;");
            foreach ((string type, string name) in plan.Builders)
            {
                code.Line($"public readonly global::KubeGen.ArrayBuilder<{type}> {name} = new();");
            }
        }
    }
}
