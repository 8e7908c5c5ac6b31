using System.Runtime.CompilerServices;
using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>After `eval "$(larder env)"` the clients of AWS speak to this service with nothing else said, but for boto3 before
/// 1.28: that does not look for an endpoint in the environment.</summary>
public sealed class EnvTests : IAsyncLifetime
{
    private readonly CommandLine _larder = new();

    public async ValueTask InitializeAsync() => await _larder.OutputAsync("up", "--detach");

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Theory]
    [InlineData("bash")]
    [InlineData("dash")]
    public async Task Plain_aws_creates_waits_for_uses_and_deletes_a_cache(string shell)
    {
        var said = await InShellAsync(shell, """
            aws sts get-caller-identity --query Account --output text
            aws elasticache create-replication-group --replication-group-id orders --replication-group-description orders \
              --cache-node-type cache.t3.micro --query ReplicationGroup.Status --output text
            aws elasticache wait replication-group-available --replication-group-id orders
            address=$(aws elasticache describe-replication-groups --replication-group-id orders \
              --query 'ReplicationGroups[0].NodeGroups[0].PrimaryEndpoint.Address' --output text)
            redis-cli -h "$address" PING
            aws elasticache delete-replication-group --replication-group-id orders --query ReplicationGroup.Status --output text
            """);

        Assert.Equal(["000000000000", "creating", "PONG", "deleting"], said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_SDKs_find_endpoint_region_and_key_in_the_environment()
    {
        var said = await InShellAsync("bash", $$"""
            cd '{{Clients("node")}}'
            node --input-type=module -e '
              import { ElastiCacheClient, DescribeReplicationGroupsCommand } from "@aws-sdk/client-elasticache";
              console.log((await new ElastiCacheClient().send(new DescribeReplicationGroupsCommand({}))).ReplicationGroups.length);'
            /usr/bin/python3 -c '
            import boto3, os
            looks = tuple(map(int, boto3.__version__.split(".")[:2])) >= (1, 28)
            client = boto3.client("elasticache", endpoint_url=None if looks else os.environ["AWS_ENDPOINT_URL"])
            print(len(client.describe_replication_groups()["ReplicationGroups"]))'
            """);

        Assert.Equal(["0", "0"], said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_service_that_is_ended_there_has_ended_with_its_caches_when_it_says_so()
    {
        await _larder.OutputAsync("create", "orders");

        await InShellAsync("bash", $"'{_larder.Program}' down --caches");

        Assert.Empty(Processes.WorkingBelow(_larder.Home));
        Assert.Equal(3, (await _larder.RunAsync("status")).Code);
    }

    private async Task<string> InShellAsync(string shell, string commands)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "larder");
        var script = $"set -e\neval \"$('{program}' env)\"\n{commands}\n";
        return await Tool.OutputAsync(shell, ["-c", script], new Dictionary<string, string?>
        {
            ["LARDER_HOME"] = _larder.Home,
            ["LARDER_LISTEN"] = _larder.Listen,
            ["PATH"] = $"/usr/bin:{Environment.GetEnvironmentVariable("PATH")}",
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_PAGER"] = "",
        });
    }

    private static string Clients(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Clients", name);
}
