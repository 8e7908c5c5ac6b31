using StackExchange.Redis;

namespace Larder.E2E.Agent;

/// <summary>An owner's client: the default user, over the node's address.</summary>
internal static class Client
{
    public static Task<ConnectionMultiplexer> ConnectAsync(string address, int port = 6379) =>
        ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
        {
            EndPoints = { { address, port } },
            AllowAdmin = true,
            ConnectTimeout = 5000,
        });

    public static async Task<string> DeniedAsync(ConnectionMultiplexer client, string command, params object[] arguments)
    {
        var refused = await Assert.ThrowsAnyAsync<RedisException>(() => client.GetDatabase().ExecuteAsync(command, arguments));
        return refused.Message;
    }
}
