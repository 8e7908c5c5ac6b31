using Larder.Agent.Engines;
using Larder.Model.Nodes;

namespace Larder.Tests.Agent;

public sealed class EngineVersionTests
{
    [Theory]
    [InlineData("Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=1", EngineKind.Redis, "7.0.15")]
    [InlineData("Valkey server v=8.1.1 sha=00000000:0 malloc=libc bits=64 build=2", EngineKind.Valkey, "8.1.1")]
    [InlineData("memcached 1.6.18", EngineKind.Memcached, "1.6.18")]
    [InlineData("Garnet node v=2.2.8 redis=7.4.3", EngineKind.Garnet, "2.2.8")]
    public void A_program_is_what_it_says(string output, EngineKind kind, string version)
    {
        var engine = EngineVersion.Parse(output, "/usr/bin/redis-server");

        Assert.Equal((kind, version), (engine!.Kind, engine.FullVersion));
    }

    [Fact]
    public void A_program_that_says_something_else_is_none() => Assert.Null(EngineVersion.Parse("bash 5.2", "redis-server"));

    [Theory]
    [InlineData("6.2.14", 6, 2, true)]
    [InlineData("6.0.16", 6, 2, false)]
    [InlineData("10.1.0-rc1", 7, 0, true)]
    public void Versions_compare_by_numbers(string version, int major, int minor, bool expected) =>
        Assert.Equal(expected, EngineVersion.AtLeast(version, major, minor));

    [Fact]
    public void A_secret_is_the_key_s_and_the_root_key_s_own()
    {
        var secret = new NodeSecret(new byte[32]);

        Assert.Equal(secret.Password("a"), new NodeSecret(new byte[32]).Password("a"));
        Assert.NotEqual(secret.Password("a"), secret.Password("b"));
        Assert.NotEqual(secret.Password("a"), new NodeSecret(new byte[] { 1, 2, 3 }).Password("a"));
        Assert.NotEqual(secret.Password("a"), secret.ReplicaPassword("a"));
        Assert.Equal(64, NodeSecret.Hash(secret.Password("a")).Length);
    }

    [Fact]
    public void Memcached_takes_its_node_as_arguments()
    {
        var spec = new NodeSpec
        {
            Key = "m",
            OwnerArn = "arn",
            Engine = EngineKind.Memcached,
            EngineVersion = "1.6.18",
            Addresses = ["127.64.0.1", "127.64.0.2"],
            Port = 11211,
            MaxMemoryBytes = 100 << 20,
            Threads = 2,
            Settings = new() { AtStart = new Dictionary<string, string> { ["I"] = "2m", ["disable-evictions"] = "" } },
            Incarnation = 1,
        };

        var arguments = string.Join(' ', MemcachedEngine.Arguments(spec, openFiles: 1024));

        Assert.StartsWith("-l 127.64.0.1,127.64.0.2 -p 11211 -U 0 -m 100 -t 2 -c 960", arguments, StringComparison.Ordinal);
        Assert.EndsWith("-I 2m --disable-evictions", arguments, StringComparison.Ordinal);
    }
}
