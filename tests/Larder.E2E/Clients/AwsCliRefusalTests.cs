using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>A mistake reaches the caller as `aws` prints it: AWS's code, and a message that names what is wrong.</summary>
public sealed class AwsCliRefusalTests(ClassServer shared) : AwsCliTest(shared)
{
    [Fact]
    public async Task What_does_not_exist_and_what_does_already()
    {
        await Owner.AvailableGroupAsync("orders");

        Says("ReplicationGroupNotFoundFault", "nobody", await Aws.RefusedAsync("delete-replication-group", "--replication-group-id", "nobody"));
        Says("CacheClusterNotFound", "nobody", await Aws.RefusedAsync("describe-cache-clusters", "--cache-cluster-id", "nobody"));
        Says("ReplicationGroupAlreadyExists", "orders", await Aws.RefusedAsync(
            "create-replication-group", "--replication-group-id", "orders", "--replication-group-description", "again",
            "--cache-node-type", "cache.t3.micro"));
    }

    [Fact]
    public async Task What_is_not_supported_is_refused_by_its_name()
    {
        Says("UnsupportedOperation", "CreateUser", await Aws.RefusedAsync("create-user", "--user-id", "ann", "--user-name", "ann",
            "--engine", "redis", "--access-string", "on ~* +@all", "--no-password-required"));
        Says("InvalidParameterValue", "AuthToken", await Aws.RefusedAsync("create-replication-group", "--replication-group-id", "orders",
            "--replication-group-description", "secret", "--auth-token", "a-token-of-sixteen-and-more"));
        Says("InvalidParameterValue", "TransitEncryptionEnabled", await Aws.RefusedAsync("create-replication-group",
            "--replication-group-id", "orders", "--replication-group-description", "secret", "--transit-encryption-enabled"));
        Says("InvalidParameterCombination", "99.0", await Aws.RefusedAsync("create-cache-cluster", "--cache-cluster-id", "sessions",
            "--engine", "memcached", "--engine-version", "99.0", "--num-cache-nodes", "1"));
        Assert.Empty(await Owner.GroupsAsync());
    }

    [Fact]
    public async Task Who_signs_wrongly_is_nobody()
    {
        var liar = AwsOf(Server.Key.Id, "not-the-secret");
        var stranger = AwsOf("LKIANOBODY", "not-the-secret");

        Says("SignatureDoesNotMatch", "", await liar.RefusedAsync("describe-replication-groups"));
        Says("InvalidClientTokenId", "", await stranger.RefusedAsync("describe-replication-groups"));
    }
}
