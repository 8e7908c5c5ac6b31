using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>The arguments that well-known public Terraform modules give their replication groups and clusters, sent and read
/// back through boto3 as the AWS provider does: where nothing differs, a second plan is empty.</summary>
public sealed class TerraformTests : IAsyncLifetime
{
    private LarderServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LarderServer.StartAsync(new()
    {
        Environment = new Dictionary<string, string?> { ["LARDER_Hosts__Overcommit"] = "true" },
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_argument_that_was_accepted_reads_back_equal_and_the_others_are_refused_by_name()
    {
        var output = await Tool.OutputAsync(
            "/usr/bin/python3", [SdkTests.Script("python", "terraform.py"), _server.Endpoint.ToString()], Credentials.Of(_server));
        var seen = JsonNode.Parse(output)!;

        Assert.All(seen["differs"]!.AsObject(), set => Assert.True(set.Value!.AsObject().Count == 0, $"{set.Key}: {set.Value}"));
        Assert.Equal(8, seen["differs"]!.AsObject().Count);
        Assert.All(seen["refused"]!.AsObject(), one =>
        {
            var said = (string)one.Value!;
            // That one is served, and what it names is not there.
            var (code, name) = one.Key == "UserGroupIds" ? ("UserGroupNotFound", "shop") : ("InvalidParameter", one.Key);
            Assert.StartsWith(code, said, StringComparison.Ordinal);
            Assert.Contains(name, said, StringComparison.Ordinal);
        });
        Assert.Equal(8, seen["refused"]!.AsObject().Count);
        Assert.Empty(_server.Engines);
        Assert.Empty(_server.Nodes);
    }
}
