namespace KubeGen;

/// <summary>Excludes a property from the projection that declares it.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class KubeIgnoreAttribute : Attribute;
