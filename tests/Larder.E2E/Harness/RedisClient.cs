using System.Globalization;
using Larder.Contract.ElastiCache;
using StackExchange.Redis;

namespace Larder.E2E.Harness;

/// <summary>An owner's client on one connection, which says whether that was ever cut.</summary>
public sealed class RedisClient : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _connection;
    private int _cuts;

    private RedisClient(ConnectionMultiplexer connection)
    {
        _connection = connection;
        _connection.ConnectionFailed += (_, _) => Interlocked.Increment(ref _cuts);
    }

    public IDatabase Keys => _connection.GetDatabase();
    public int Cuts => Volatile.Read(ref _cuts);

    public static async Task<RedisClient> ConnectAsync(string address, int port) => new(await ConnectionMultiplexer.ConnectAsync(
        new ConfigurationOptions { EndPoints = { { address, port } }, ConnectTimeout = 10_000, SyncTimeout = 10_000, AllowAdmin = true }));

    public static Task<RedisClient> ConnectAsync(Endpoint endpoint) => ConnectAsync(endpoint.Address!, endpoint.Port!.Value);

    public static Task<RedisClient> ConnectAsync(ReplicationGroup group) => ConnectAsync(group.NodeGroups![0].PrimaryEndpoint!);

    /// <summary>The engine's own number of this connection: another connection has another.</summary>
    public async Task<string> ConnectionIdAsync() => (await Keys.ExecuteAsync("CLIENT", "ID")).ToString();

    public async Task<string> InfoAsync(string name) => (await InfoAsync())[name];

    /// <summary>All of INFO, as it is at one moment.</summary>
    public async Task<IReadOnlyDictionary<string, string>> InfoAsync() =>
        (await Keys.ExecuteAsync("INFO")).ToString().Split('\n')
            .Select(line => line.Trim().Split(':', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public async Task<long> NumberAsync(string name) => long.Parse(await InfoAsync(name), CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
