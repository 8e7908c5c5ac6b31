using System.Net;
using System.Text;
using Larder.Contract.Protocols;
using Larder.Contract.SigV4;
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
        Says("UnsupportedOperation", "DescribeUserGroups", await _aws.RefusedAsync("describe-user-groups"));
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

    [Fact]
    public async Task A_request_is_good_for_minutes_and_a_link_for_as_long_as_it_says()
    {
        var (status, body) = await PostAsync(TimeSpan.FromHours(-1));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("<Code>RequestExpired</Code>", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(TimeSpan.Zero)).Status);

        Assert.Equal(HttpStatusCode.OK, await LinkAsync(TimeSpan.FromSeconds(-30)));
        Assert.Equal(HttpStatusCode.BadRequest, await LinkAsync(TimeSpan.FromSeconds(-90)));
    }

    private SigV4Signer Signer => new(new AccessKey(_server.Key.Id, _server.Key.Secret), "us-east-1", "elasticache");

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(TimeSpan skew)
    {
        const string Form = "Action=DescribeReplicationGroups&Version=2015-02-02";
        const string Type = "application/x-www-form-urlencoded";
        var wire = new WireRequest
        {
            Method = "POST",
            Path = "/",
            Query = "",
            Headers = [new("Content-Type", Type), new("Host", _server.Endpoint.Authority)],
            Body = Encoding.ASCII.GetBytes(Form),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, _server.Endpoint) { Content = new StringContent(Form, Encoding.ASCII) };
        request.Content.Headers.ContentType = new(Type);
        foreach (var (name, value) in Signer.Sign(wire, TimeProvider.System.GetUtcNow() + skew))
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A link good for a minute, made this long ago.</summary>
    private async Task<HttpStatusCode> LinkAsync(TimeSpan skew)
    {
        var wire = new WireRequest
        {
            Method = "GET",
            Path = "/",
            Query = "Action=DescribeReplicationGroups&Version=2015-02-02",
            Headers = [new("Host", _server.Endpoint.Authority)],
            Body = Array.Empty<byte>(),
        };
        var query = Signer.Presign(wire, TimeProvider.System.GetUtcNow() + skew, TimeSpan.FromMinutes(1));
        using var answer = await _server.Http.GetAsync(new Uri(_server.Endpoint, "/?" + query.TrimStart('?')), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static void Says(string code, string name, string message)
    {
        Assert.Contains($"An error occurred ({code})", message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
    }
}
