using Larder.Agent.Engines;
using Larder.Model.Nodes;

namespace Larder.Tests.Agent;

public sealed class RedisConfigurationTests
{
    private static readonly NodeSecret _secret = new(new byte[32]);

    [Fact]
    public void The_configuration_of_a_node_is_this()
    {
        var spec = Spec() with
        {
            Settings = new() { Live = new Dictionary<string, string> { ["hz"] = "5" }, AtStart = new Dictionary<string, string> { ["save"] = "60 1000" } },
            ReplicaOf = new PrimaryPlace("p", "127.64.0.2", 6380),
        };

        Assert.Equal(
            $"""
            bind 127.64.0.1 127.64.0.9
            port 6379
            unixsocket node.sock
            unixsocketperm 700
            protected-mode no
            daemonize no
            dir .
            logfile ""
            save ""
            appendonly no
            maxmemory 1048576
            maxmemory-policy volatile-lru
            maxclients 19968
            hz 10
            dynamic-hz yes
            bind-source-addr 127.64.0.1
            replica-announce-ip 127.64.0.1
            replica-announce-port 6379
            repl-backlog-size 1048576
            repl-diskless-sync yes
            repl-diskless-sync-delay 0
            repl-diskless-load on-empty-db
            rdb-del-sync-files yes
            masteruser larder-replica
            masterauth {_secret.ReplicaPassword("p")}
            replicaof 127.64.0.2 6380
            user default on nopass sanitize-payload ~* &* +@all -bgrewriteaof -bgsave -config -debug -failover -migrate -module -psync -replicaof -save -shutdown -slaveof -sync -acl -cluster +acl|cat +acl|genpass +acl|getuser +acl|help +acl|list +acl|log +acl|users +acl|whoami +cluster|count-failure-reports +cluster|countkeysinslot +cluster|getkeysinslot +cluster|help +cluster|info +cluster|keyslot +cluster|myid +cluster|nodes +cluster|replicas +cluster|slaves +cluster|slots +acl|dryrun +cluster|links +cluster|shards
            user larder on #{NodeSecret.Hash(_secret.Password("a"))} ~* &* +@all
            user larder-replica on #{NodeSecret.Hash(_secret.ReplicaPassword("a"))} -@all +psync +replconf +ping
            hz 5
            save 60 1000

            """,
            RedisConfiguration.Text(spec, _secret, openFiles: 20000));
    }

    [Fact]
    public void An_older_engine_gets_no_word_that_it_does_not_know()
    {
        var text = RedisConfiguration.Text(Spec() with { EngineVersion = "6.0.16" }, _secret, openFiles: 20000);

        Assert.DoesNotContain("&*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sanitize-payload", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bind-source-addr", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cluster|shards", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData("two words", "\"two words\"")]
    [InlineData("a\nuser evil on nopass +@all", "\"a\\x0auser evil on nopass +@all\"")]
    [InlineData("say \"x\" \\ y", "\"say \\\"x\\\" \\\\ y\"")]
    public void A_value_stays_one_value(string value, string word) => Assert.Equal(word, RedisText.Word(value));

    [Theory]
    [InlineData("a b")]
    [InlineData("a\nb")]
    [InlineData("")]
    [InlineData("Upper")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.Throws<EngineSettingException>(() => RedisText.Line(name, "x"));

    [Theory]
    [InlineData("bind")]
    [InlineData("unixsocket")]
    [InlineData("user")]
    public void What_Larder_keeps_cannot_be_set(string name)
    {
        var spec = Spec() with { Settings = new() { Live = new Dictionary<string, string> { [name] = "x" } } };

        Assert.Throws<EngineSettingException>(() => RedisConfiguration.Text(spec, _secret, openFiles: 20000));
    }

    private static NodeSpec Spec() => new()
    {
        Key = "a",
        OwnerArn = "arn",
        Engine = EngineKind.Redis,
        EngineVersion = "7.0.15",
        Addresses = ["127.64.0.1", "127.64.0.9"],
        Port = 6379,
        MaxMemoryBytes = 1 << 20,
        Incarnation = 1,
    };
}
