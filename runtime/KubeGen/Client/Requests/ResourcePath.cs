using System.Buffers;
using System.Text;

namespace KubeGen.Client.Requests;

/// <summary>Builds the path of a resource: <c>/api/v1/namespaces/shop/pods/web-0</c>, <c>/apis/apps/v1/deployments</c>.</summary>
internal static class ResourcePath
{
    // The server's own rule (path segment names) forbids / and %; the others would end the path or be normalised into another one.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/%?#\\");

    public static string Of(KubeResource resource, string? name, string? @namespace)
    {
        StringBuilder path = new(resource.Group.Length == 0 ? "/api" : "/apis");
        if (resource.Group.Length > 0)
        {
            Append(path, resource.Group, "API group");
        }

        Append(path, resource.Version, "API version");
        if (@namespace is not null)
        {
            if (!resource.Namespaced)
            {
                throw new ArgumentException(
                    $"{resource} live in no namespace, but the namespace '{@namespace}' was given.", nameof(@namespace));
            }

            path.Append("/namespaces");
            Append(path, @namespace, "namespace");
        }

        Append(path, resource.Plural, "plural");
        if (name is not null)
        {
            Append(path, name, "name");
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, string segment, string what)
    {
        if (segment is "" or "." or ".." || segment.AsSpan().ContainsAny(Forbidden) || HasControl(segment))
        {
            throw new ArgumentException($"'{Printable(segment)}' cannot be a {what}: it is part of a URL's path, "
                + "where '.', '..' and the characters / % ? # \\ have a meaning of their own.");
        }

        path.Append('/').Append(Uri.EscapeDataString(segment));
    }

    private static bool HasControl(string segment)
    {
        foreach (char c in segment)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string Printable(string segment) => HasControl(segment) ? Uri.EscapeDataString(segment) : segment;
}
