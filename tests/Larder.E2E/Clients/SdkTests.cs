using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>The SDKs as they are published go through the whole life of caches with only their endpoint set.</summary>
public sealed class SdkTests : IAsyncLifetime
{
    private LarderServer _server = null!;

    // Twenty-odd caches at once, for the pages.
    public async ValueTask InitializeAsync() => _server = await LarderServer.StartAsync(new()
    {
        Environment = new Dictionary<string, string?> { ["LARDER_Hosts__Overcommit"] = "true" },
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Boto3_does_all_of_it()
    {
        // Debian's own interpreter: it is the one that has python3-boto3.
        var seen = await SeenAsync("/usr/bin/python3", Script("python", "lifecycle.py"));

        Assert.Equal("ReplicationGroupAlreadyExists", (string?)seen["exists"]);
        Assert.Equal("ReplicationGroupNotFoundFault", (string?)seen["gone"]);
        Assert.Equal(24, (int)seen["clusters"]!);
        Assert.True((bool)seen["presigned"]!);
        Assert.Equal(["garnet", "memcached", "redis"], seen["engines"]!.AsArray().Select(engine => (string?)engine).Intersect(["garnet", "memcached", "redis"]));
    }

    [Fact]
    public async Task The_SDK_for_JavaScript_does_all_of_it()
    {
        var seen = await SeenAsync("node", Script("node", "lifecycle.mjs"));

        // It names an error by its shape, which for some is not its code.
        Assert.Equal("ReplicationGroupAlreadyExistsFault", (string?)seen["exists"]);
        Assert.Equal("ReplicationGroupNotFoundFault", (string?)seen["gone"]);
    }

    private async Task<JsonNode> SeenAsync(string program, string script)
    {
        var seen = JsonNode.Parse(await Tool.OutputAsync(program, [script, _server.Endpoint.ToString()], Credentials.Of(_server)))!;

        Assert.Equal("000000000000", (string?)seen["account"]);
        Assert.Equal("creating", (string?)seen["created"]);
        Assert.Equal("""["OK","b"]""", seen["redis"]!.ToJsonString());
        Assert.Equal("""["STORED","STORED"]""", seen["memcached"]!.ToJsonString());
        Assert.Equal("PONG", (string?)seen["carts"]);
        Assert.Equal("""{"stage":"test"}""", seen["tags"]!.ToJsonString());
        Assert.Equal("[20,2]", seen["pages"]!.ToJsonString());
        Assert.Contains("Replication group orders created", seen["events"]!.AsArray().Select(message => (string?)message));
        Assert.Empty(_server.Engines);
        Assert.Empty(_server.Nodes);
        return seen;
    }

    /// <summary>The packages of `npm ci`, as ./test fetches them.</summary>
    internal static string NodeModules() => Script("node", "node_modules");

    /// <summary>Where the source is: node finds its packages beside the script.</summary>
    internal static string Script(string client, string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, client, name);
}
