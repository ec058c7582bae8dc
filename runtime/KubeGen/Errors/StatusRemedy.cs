namespace KubeGen.Errors;

/// <summary>One sentence of advice for each kind of refusal.</summary>
internal static class StatusRemedy
{
    public static string? For(KubeStatus status, KubeOperation? operation) => status.Code switch
    {
        >= 300 and < 400 => "KubeGen follows no redirect, as that would hand the credentials on: "
            + "set the kubeconfig's server to the final address.",
        401 => "The token or client certificate is missing, wrong or expired: renew the credentials of the kubeconfig's user.",
        403 => Forbidden(operation),
        404 => NotFound(status, operation),
        406 => "The server has no protobuf for this resource, as for all custom resources: "
            + "only a projection of metadata alone can read it so far.",
        409 => "Somebody changed the object in between: read it again, and repeat the change on what was read.",
        410 => "The server no longer keeps this version: list anew without a resource version or continue token.",
        429 => "The server is busy: wait for what RetryAfter says, and send fewer requests at a time.",
        504 when status.IsResourceVersionTooLarge =>
            "This server has not seen that version: it comes from another cluster, or from before a restore. List without one.",
        504 => "The server ran out of time: ask for less with Limit, or try again.",
        >= 500 => "The fault is the server's: try again later, and look at its log if it persists.",
        _ => null,
    };

    private static string Forbidden(KubeOperation? operation)
    {
        if (operation is not { Resource: { } resource })
        {
            return "The user lacks the right to do this: grant it with a Role or ClusterRole and a binding.";
        }

        string group = resource.Group.Length == 0 ? "\"\"" : resource.Group;
        bool wide = resource.Namespaced && operation.Namespace is null;
        string where = operation.Namespace is null
            ? "a ClusterRole and ClusterRoleBinding"
            : $"a Role and RoleBinding in namespace {operation.Namespace}";
        string narrower = wide ? " Or ask for one namespace in which the user has the right." : "";
        return $"Grant the verb '{operation.Verb}' on '{resource.Plural}' in API group {group} with {where}.{narrower}";
    }

    private static string NotFound(KubeStatus status, KubeOperation? operation) =>
        status.Details is { Name.Length: > 0 } || operation is not { Resource: { } resource }
            ? "Check the name and the namespace."
            : $"The server does not serve {resource.Plural} in {resource.ApiVersion}: check the group and version "
                + "('kubectl api-resources' lists them), or install the CustomResourceDefinition.";
}
