using Larder.Model.CacheShell;
using Larder.Server.Commands.Connections;

namespace Larder.Tests.Commands.Connections;

public sealed class EngineIdentityTests
{
    [Theory]
    [InlineData("# Server\r\nredis_version:7.0.15\r\n", "Redis 7.0.15")]
    [InlineData("# Server\r\nredis_version:7.2.4\r\nserver_name:valkey\r\nvalkey_version:8.0.1\r\n", "Valkey 8.0.1")]
    [InlineData("# Server\r\ngarnet_version:2.2.8\r\nredis_version:7.4.3\r\n", "Garnet 2.2.8")]
    public void An_engine_is_what_it_says_beside_the_version_it_claims_for_clients(string info, string identity) =>
        Assert.Equal(identity, EngineIdentity.Of(RespReply.Bulk.Of(info)));

    [Fact]
    public void An_engine_that_refuses_to_tell_stays_unnamed() =>
        Assert.Equal("an engine that does not tell its name", EngineIdentity.Of(new RespReply.Error("NOPERM")));
}
