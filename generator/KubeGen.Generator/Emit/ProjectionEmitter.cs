using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>Writes the generated part of a projection.</summary>
internal static class ProjectionEmitter
{
    public static string Emit(ProjectionModel model, string schemaVersion)
    {
        CodeWriter code = new();
        string equality = model.IsStub ? "" : EqualityEmitter.Contract(model.Object!);
        string contract = $"global::KubeGen.IKubeProjection<{model.Frame.FullName}>" + (equality.Length == 0 ? "" : $", {equality}");
        using (FrameEmitter.Open(code, model.Frame, contract, Summary(model, schemaVersion)))
        {
            Members(code, model);
            if (model.IsStub)
            {
                Stub(code, model);
            }
            else
            {
                Projection(code, model, DecodePlan.For(model.Object!, model.Resource.Kind));
            }
        }

        return code.ToString();
    }

    private static string Summary(ProjectionModel model, string schemaVersion) =>
        model.IsStub ? "// The definition of this projection has errors: until they are mended its members throw."
        : $"// {model.Resource.Kind} in {(model.Resource.Group.Length == 0 ? "" : model.Resource.Group + "/")}{model.Resource.Version}, "
            + $"by the schema of Kubernetes {schemaVersion}.";

    /// <summary>The properties that <c>[KubeFields]</c> asked for.</summary>
    private static void Members(CodeWriter code, ProjectionModel model)
    {
        foreach (MemberModel member in model.Object?.Members ?? default)
        {
            if (member.Role == MemberRole.Generated)
            {
                string initial = member.Depth > 0 ? " = [];"
                    : member.Value.Kind == ValueKind.Map ? $" = global::KubeGen.KubeMap<{member.Value.Element!.TypeName}>.Empty;"
                    : member.Value is { Kind: ValueKind.String, Nullable: false } ? " = \"\";" : "";
                code.Lines(
                    $"/// <summary><c>{Literal.Comment(member.Path)}</c>.{(member.Value.Nullable ? " Null where it is absent." : "")}</summary>",
                    Attributes.Generated,
                    $"public {member.TypeName} {member.Name} {{ get; init; }}{initial}",
                    "");
            }
        }
    }

    private static void Projection(CodeWriter code, ProjectionModel model, DecodePlan plan)
    {
        ResourceModel resource = model.Resource;
        string self = model.Frame.FullName;
        string contract = $"global::KubeGen.IKubeProjection<{self}>";
        code.Lines(
            "/// <summary>Key, uid and version, which belong to no member; copies made by <c>with</c> keep them.</summary>",
            Attributes.Generated,
            "[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]",
            $"private global::KubeGen.ObjectIdentity {CodecEmitter.IdentityField}{model.Frame.Suffix};",
            "",
            "/// <inheritdoc/>",
            Attributes.Generated,
            $"global::KubeGen.ObjectIdentity global::KubeGen.IKubeObject.Identity => {CodecEmitter.IdentityField}{model.Frame.Suffix};",
            "",
            "/// <inheritdoc/>",
            Attributes.Generated,
            $"static global::KubeGen.KubeResource {contract}.Resource {{ get; }} = new(",
            $"    {Literal.Text(resource.Group)}, {Literal.Text(resource.Version)}, {Literal.Text(resource.Kind)}, {Literal.Text(resource.Plural)}, "
                + $"{(resource.Namespaced ? "true" : "false")});",
            "",
            "/// <inheritdoc/>",
            Attributes.Generated,
            $"static bool {contract}.MetadataOnly => {(model.MetadataOnly ? "true" : "false")};",
            "",
            "/// <inheritdoc/>",
            Attributes.Generated,
            $"static {self} {contract}.Decode(",
            $"    global::System.ReadOnlySpan<byte> message, {self}? previous, global::KubeGen.DecodeContext context) =>",
            $"    {CodecEmitter.Name}{model.Frame.Suffix}.Decode{plan.Root.Message.Name}(message, context);",
            "");
        if (model.Object!.Equality)
        {
            EqualityEmitter.Emit(code, model.Object, identity: true);
        }

        new CodecEmitter(code, plan).Emit();
    }

    private static void Stub(CodeWriter code, ProjectionModel model)
    {
        string self = model.Frame.FullName;
        string contract = $"global::KubeGen.IKubeProjection<{self}>";
        string error = $"throw new global::System.InvalidOperationException({Literal.Text($"The definition of {model.Frame.Name} has errors: see the KG0 diagnostics of the build.")})";
        code.Lines(
            Attributes.Generated,
            $"global::KubeGen.ObjectIdentity global::KubeGen.IKubeObject.Identity => {error};",
            "",
            Attributes.Generated,
            $"static global::KubeGen.KubeResource {contract}.Resource => {error};",
            "",
            Attributes.Generated,
            $"static bool {contract}.MetadataOnly => {error};",
            "",
            Attributes.Generated,
            $"static {self} {contract}.Decode(",
            $"    global::System.ReadOnlySpan<byte> message, {self}? previous, global::KubeGen.DecodeContext context) => {error};");
    }
}
