using System.Text;
using Larder.Server.Configuration;

namespace Larder.Server.Commands;

/// <summary>The variables of AWS's tools, and how a shell is told them.</summary>
internal static class ShellEnvironment
{
    public static IReadOnlyList<KeyValuePair<string, string>> Variables(ServicePlace place, string region)
    {
        var endpoint = place.Endpoint.GetLeftPart(UriPartial.Authority);
        return
        [
            new("AWS_ENDPOINT_URL", endpoint),
            new("AWS_ENDPOINT_URL_ELASTICACHE", endpoint),
            new("AWS_REGION", region),
            new("AWS_DEFAULT_REGION", region),
            new("AWS_ACCESS_KEY_ID", place.Key.Id),
            new("AWS_SECRET_ACCESS_KEY", place.Key.Secret),
            new(ConfigurationSources.EndpointVariable, endpoint),
        ];
    }

    /// <summary>For sh and all that descends from it. Each command ends in a semicolon and the comment comes last, so that
    /// an eval without quotes, which makes one line of it, does the same.</summary>
    public static string Script(IReadOnlyList<KeyValuePair<string, string>> variables)
    {
        var script = new StringBuilder();
        foreach (var (name, value) in variables) script.Append("export ").Append(name).Append('=').Append(Quote(value)).Append(";\n");

        // Left over from a role, it would be sent with our key, and refused.
        script.Append("unset AWS_SESSION_TOKEN;\n");
        script.Append("aws() { command aws --endpoint-url \"$AWS_ENDPOINT_URL\" \"$@\"; };\n");
        script.Append("# aws() is for AWS CLI before 2.13, which does not know AWS_ENDPOINT_URL, as boto3 before 1.28 does not; `unset -f aws` removes it.\n");
        return script.ToString();
    }

    /// <summary>Nothing means anything between single quotes, but a single quote.</summary>
    public static string Quote(string value) => $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
