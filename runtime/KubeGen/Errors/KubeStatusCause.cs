namespace KubeGen;

/// <summary>One failure among those that make a <see cref="KubeStatus"/>.</summary>
/// <param name="Reason">The reason in one word, such as <c>FieldValueInvalid</c>.</param>
/// <param name="Message">The server's explanation for people.</param>
/// <param name="Field">The path of the field; empty where the failure is not about one.</param>
public sealed record KubeStatusCause(string Reason, string Message, string Field);
