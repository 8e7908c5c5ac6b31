using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>Debian's AWS command line, unmodified.</summary>
internal sealed class AwsCli(Uri endpoint, IReadOnlyDictionary<string, string?> environment)
{
    public Task<JsonNode> CacheAsync(params string[] arguments) => DoneAsync(["elasticache", .. arguments]);

    public Task<JsonNode> Ec2Async(params string[] arguments) => DoneAsync(["ec2", .. arguments]);

    public Task<JsonNode> KmsAsync(params string[] arguments) => DoneAsync(["kms", .. arguments]);

    public async Task WaitAsync(params string[] arguments)
    {
        var result = await RunAsync(["elasticache", "wait", .. arguments]);
        Assert.True(result.Code == 0, $"aws elasticache wait {string.Join(' ', arguments)}: {result.Errors}");
    }

    /// <summary>What it says on standard error of a call that has to fail.</summary>
    public Task<string> RefusedAsync(params string[] arguments) => FailedAsync(["elasticache", .. arguments]);

    /// <inheritdoc cref="RefusedAsync"/>
    public Task<string> Ec2RefusedAsync(params string[] arguments) => FailedAsync(["ec2", .. arguments]);

    /// <inheritdoc cref="RefusedAsync"/>
    public Task<string> KmsRefusedAsync(params string[] arguments) => FailedAsync(["kms", .. arguments]);

    private async Task<JsonNode> DoneAsync(string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.Code == 0, $"aws {string.Join(' ', arguments)}: {result.Errors}");
        return JsonNode.Parse(result.Output.Length == 0 ? "{}" : result.Output)!;
    }

    private async Task<string> FailedAsync(string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.Equal(254, result.Code);
        return result.Errors.Trim();
    }

    private Task<ToolResult> RunAsync(string[] arguments) =>
        AwsRunner.RunAsync(["--endpoint-url", endpoint.ToString(), "--output", "json", .. arguments], environment);
}
