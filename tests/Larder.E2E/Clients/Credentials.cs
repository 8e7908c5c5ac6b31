using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>The environment of an AWS client: one key, and nothing of the machine's own configuration.</summary>
internal static class Credentials
{
    public static Dictionary<string, string?> Of(LarderServer server) => Of(server.Key.Id, server.Key.Secret);

    public static Dictionary<string, string?> Of(string id, string secret, string region = "us-east-1") => new()
    {
        ["AWS_ACCESS_KEY_ID"] = id,
        ["AWS_SECRET_ACCESS_KEY"] = secret,
        ["AWS_SESSION_TOKEN"] = null,
        ["AWS_DEFAULT_REGION"] = region,
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_PAGER"] = "",
        ["HTTP_PROXY"] = null,
        ["http_proxy"] = null,
        ["HTTPS_PROXY"] = null,
        ["https_proxy"] = null,
    };
}
