using System.Collections.Immutable;

namespace KubeGen.Differential.Tests.Views;

/// <summary>A definition of a custom resource: schemas contain themselves, doubles, and JSON of any kind.</summary>
[KubeProjection("apiextensions.k8s.io/v1", "CustomResourceDefinition")]
public sealed partial record DefinitionView(
    string Name,
    [KubeField("spec.group")] string Group,
    [KubeField("spec.names.shortNames")] ImmutableArray<string> ShortNames,
    [KubeField("spec.versions[*].name")] ImmutableArray<string> Versions,
    [KubeField("spec.versions[storage=true].name")] string? Stored,
    [KubeField("spec.versions[*].served")] ImmutableArray<bool> Served,
    [KubeField("spec.versions[*].schema.openAPIV3Schema")] ImmutableArray<SchemaView?> Schemas,
    [KubeField("spec.versions[*].schema.openAPIV3Schema.maximum")] ImmutableArray<double?> Maxima,
    [KubeField("spec.versions[0].schema.openAPIV3Schema.properties['app'].type")] string? AppType,
    [KubeField("spec.versions[*].subresources.scale.labelSelectorPath")] ImmutableArray<string?> ScaleSelectors,
    [KubeField("spec.versions[*].additionalPrinterColumns[*].priority")] ImmutableArray<ImmutableArray<int>> Priorities,
    [KubeField("spec.conversion.webhook.clientConfig.caBundle")] ReadOnlyMemory<byte>? Bundle,
    [KubeField("spec.preserveUnknownFields")] bool Preserve,
    [KubeField("status.conditions[type=Established].status")] bool Established);

public sealed partial record SchemaView(
    string? Type,
    [KubeField("$ref")] string? Reference,
    double? Maximum,
    double Minimum,
    double? MultipleOf,
    bool ExclusiveMaximum,
    long? MaxLength,
    ReadOnlyMemory<byte>? Default,
    ImmutableArray<ReadOnlyMemory<byte>> Enum,
    ImmutableArray<string> Required,
    ImmutableArray<SchemaView> AllOf,
    SchemaView? Not,
    IReadOnlyDictionary<string, SchemaView?> PatternProperties,
    IReadOnlyDictionary<string, SchemaView> Definitions,
    [KubeField("additionalProperties.allows")] bool? Additional,
    [KubeField("additionalProperties.schema.type")] string? AdditionalType,
    [KubeField("items.schema.format")] string? ItemFormat,
    [KubeField("items.jSONSchemas[*].title")] ImmutableArray<string?> ItemTitles,
    [KubeField("properties")] IReadOnlyDictionary<string, PropertyView> Properties,
    [KubeField("dependencies['app'].property")] ImmutableArray<string> Dependencies,
    [KubeField("x-kubernetes-preserve-unknown-fields")] bool? Preserve,
    [KubeField("x-kubernetes-validations[*].rule")] ImmutableArray<string> Rules);

public sealed partial record PropertyView(
    string? Type, string? Description, double? Maximum, [KubeField("items.schema.type")] string? ItemType, [KubeField("enum[0]")] ReadOnlyMemory<byte>? First);
