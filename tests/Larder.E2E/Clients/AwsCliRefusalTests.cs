using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>A mistake reaches the caller as `aws` prints it: AWS's code, and a message that names what is wrong.</summary>
public sealed class AwsCliRefusalTests : IAsyncLifetime
{
    private LarderServer _server = null!;
    private AwsCli _aws = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _aws = new(_server.Endpoint, Credentials.Of(_server));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_does_not_exist_and_what_does_already()
    {
        await _server.Owner().AvailableGroupAsync("orders");

        Says("ReplicationGroupNotFoundFault", "nobody", await _aws.RefusedAsync("delete-replication-group", "--replication-group-id", "nobody"));
        Says("CacheClusterNotFound", "nobody", await _aws.RefusedAsync("describe-cache-clusters", "--cache-cluster-id", "nobody"));
        Says("ReplicationGroupAlreadyExists", "orders", await _aws.RefusedAsync(
            "create-replication-group", "--replication-group-id", "orders", "--replication-group-description", "again",
            "--cache-node-type", "cache.t3.micro"));
    }

    [Fact]
    public async Task What_is_not_supported_is_refused_by_its_name()
    {
        Says("UnsupportedOperation", "CreateUser", await _aws.RefusedAsync("create-user", "--user-id", "ann", "--user-name", "ann",
            "--engine", "redis", "--access-string", "on ~* +@all", "--no-password-required"));
        Says("InvalidParameterValue", "AuthToken", await _aws.RefusedAsync("create-replication-group", "--replication-group-id", "orders",
            "--replication-group-description", "secret", "--auth-token", "a-token-of-sixteen-and-more"));
        Says("InvalidParameterValue", "TransitEncryptionEnabled", await _aws.RefusedAsync("create-replication-group",
            "--replication-group-id", "orders", "--replication-group-description", "secret", "--transit-encryption-enabled"));
        Says("InvalidParameterCombination", "99.0", await _aws.RefusedAsync("create-cache-cluster", "--cache-cluster-id", "sessions",
            "--engine", "memcached", "--engine-version", "99.0", "--num-cache-nodes", "1"));
        Assert.Empty(await _server.Owner().GroupsAsync());
    }

    [Fact]
    public async Task Who_signs_wrongly_is_nobody()
    {
        var liar = new AwsCli(_server.Endpoint, Credentials.Of(_server.Key.Id, "not-the-secret"));
        var stranger = new AwsCli(_server.Endpoint, Credentials.Of("LKIANOBODY", "not-the-secret"));

        Says("SignatureDoesNotMatch", "", await liar.RefusedAsync("describe-replication-groups"));
        Says("InvalidClientTokenId", "", await stranger.RefusedAsync("describe-replication-groups"));
    }

    private static void Says(string code, string name, string message)
    {
        Assert.Contains($"An error occurred ({code})", message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
    }
}
