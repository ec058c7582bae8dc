using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>Writes equality by content, where a type does not have it by itself.</summary>
internal static class EqualityEmitter
{
    /// <summary>The file of a nested type, which several projections may hold.</summary>
    public static string EmitNested(ObjectModel model)
    {
        CodeWriter code = new();
        using (FrameEmitter.Open(code, model.Frame, Contract(model), "// Equality by content, for the elements and subtrees of projections."))
        {
            Emit(code, model, identity: false);
        }

        return code.ToString();
    }

    /// <summary>The interface of equality, which records have by themselves.</summary>
    public static string Contract(ObjectModel model) =>
        model.Frame.IsRecord || !model.Equality ? "" : $"global::System.IEquatable<{model.Frame.FullName}>";

    public static void Emit(CodeWriter code, ObjectModel model, bool identity)
    {
        TypeFrame frame = model.Frame;
        List<string> conditions = [], hashes = [];
        if (frame.IsDerivedRecord)
        {
            conditions.Add("base.Equals(other)");
            hashes.Add("base.GetHashCode()");
        }
        else if (frame is { IsRecord: true, IsSealed: false, IsStruct: false })
        {
            conditions.Add("EqualityContract == other.EqualityContract");
        }
        else if (frame is { IsRecord: false, IsSealed: false, IsStruct: false })
        {
            // Without it an object of a derived type would equal one of this type, but not the other way round.
            conditions.Add("GetType() == other.GetType()");
        }

        if (identity)
        {
            string field = CodecEmitter.IdentityField + frame.Suffix;
            conditions.Add($"{field} == other.{field}");
            hashes.Add(field);
        }

        foreach (MemberModel member in model.Members)
        {
            if (Name(member) is not { } name)
            {
                continue;
            }

            bool content = member.Depth > 0 || member.Value.Kind is ValueKind.Map or ValueKind.Bytes or ValueKind.Content;
            conditions.Add(content
                ? $"global::KubeGen.KubeEquality.Equal({name}, other.{name})"
                : $"global::System.Collections.Generic.EqualityComparer<{member.TypeName}>.Default.Equals({name}, other.{name})");
            hashes.Add(content ? $"global::KubeGen.KubeEquality.Hash({name})" : name);
        }

        string modifier = frame is { IsRecord: true, IsSealed: false, IsStruct: false } ? "virtual " : "";
        string parameter = frame.IsStruct ? frame.FullName : frame.FullName + "?";
        code.Lines(
            $"/// <summary>Whether both have the same content{(identity ? ", of the same object in whatever version" : "")}.</summary>",
            "/// <param name=\"other\">The other one.</param>",
            Attributes.Generated,
            $"public {modifier}bool Equals({parameter} other) =>");
        if (frame.IsStruct)
        {
            code.Line($"    {(conditions.Count == 0 ? "true" : string.Join("\n        && ", conditions))};");
        }
        else
        {
            code.Line($"    other is not null{string.Concat(conditions.ConvertAll(static condition => "\n        && " + condition))};");
        }

        if (!frame.IsRecord)
        {
            code.Lines(
                "",
                "/// <inheritdoc/>",
                Attributes.Generated,
                $"public override bool Equals(object? obj) => obj is {frame.FullName} other && Equals(other);");
        }

        code.Lines("", "/// <inheritdoc/>", Attributes.Generated);
        using (code.Open("public override int GetHashCode()"))
        {
            code.Line("global::System.HashCode hash = default;");
            foreach (string hash in hashes)
            {
                code.Line($"hash.Add({hash});");
            }

            code.Line("return hash.ToHashCode();");
        }

        if (frame is { IsStruct: true, IsRecord: false })
        {
            Operators(code, frame.FullName);
        }
    }

    private static void Operators(CodeWriter code, string type) => code.Lines(
        "/// <summary>Whether both have the same content.</summary>",
        "/// <param name=\"left\">The one.</param>",
        "/// <param name=\"right\">The other one.</param>",
        Attributes.Generated,
        $"public static bool operator ==({type} left, {type} right) => left.Equals(right);",
        "",
        "/// <summary>Whether the contents differ.</summary>",
        "/// <param name=\"left\">The one.</param>",
        "/// <param name=\"right\">The other one.</param>",
        Attributes.Generated,
        $"public static bool operator !=({type} left, {type} right) => !left.Equals(right);");

    /// <summary>The property that shows a member; a parameter of an ordinary constructor may have none.</summary>
    private static string? Name(MemberModel member) => member.Role == MemberRole.Parameter ? member.PropertyName : member.Name;
}
