namespace KubeGen.SchemaTool;

/// <summary>Something about the input that the person at the keyboard can put right.</summary>
internal sealed class ToolException(string message) : Exception(message);
