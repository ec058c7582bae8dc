using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing.Http;

/// <summary>The query parameters of writes.</summary>
/// <param name="DryRun">Whether nothing is to be kept.</param>
/// <param name="FieldValidation">What to do about unknown fields: <c>Ignore</c>, <c>Warn</c> or <c>Strict</c>.</param>
internal sealed record WriteOptions(bool DryRun, string FieldValidation)
{
    /// <param name="query">The parameters.</param>
    /// <param name="type">What Kubernetes calls the options of the verb.</param>
    /// <exception cref="ApiException">A parameter is wrong.</exception>
    public static WriteOptions Read(IQueryCollection query, string type)
    {
        if (query["dryRun"] is [{ } dryRun, ..] && dryRun != "All")
        {
            throw ApiErrors.InvalidOptions(type,
                new StatusCause("FieldValueNotSupported", $"Unsupported value: [\"{dryRun}\"]: supported values: \"All\"", "dryRun"));
        }

        string validation = query["fieldValidation"] is [{ Length: > 0 } value, ..] ? value : "Warn";
        if (validation is not ("Ignore" or "Warn" or "Strict"))
        {
            throw ApiErrors.InvalidOptions(type, new StatusCause("FieldValueNotSupported",
                $"Unsupported value: \"{validation}\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"", "fieldValidation"));
        }

        return new(query.ContainsKey("dryRun"), validation);
    }
}
