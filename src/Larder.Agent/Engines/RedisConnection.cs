using StackExchange.Redis;

namespace Larder.Agent.Engines;

/// <summary>A held connection to a node that speaks RESP, as Larder's own user, over the node's unix socket.</summary>
internal sealed partial class RedisConnection : INodeConnection
{
    /// <summary>Longer than any command that may block a node that is well: FLUSHALL SYNC took 5 s.</summary>
    private const int PatienceMilliseconds = 10_000;

    private readonly ConnectionMultiplexer _connection;
    private readonly SocketPath _path;

    private readonly NodeSecret _secret;
    private readonly TimeProvider _time;

    private RedisConnection(ConnectionMultiplexer connection, SocketPath path, NodeSecret secret, TimeProvider time, string? runId) =>
        (_connection, _path, _secret, _time, RunId) = (connection, path, secret, time, runId);

    public string? RunId { get; }

    public static async Task<RedisConnection> OpenAsync(
        string key, string directory, NodeSecret secret, TimeProvider time, CancellationToken cancellation)
    {
        var path = new SocketPath(directory, RedisConfiguration.Socket);
        ConnectionMultiplexer? connection = null;
        try
        {
            while (true)
            {
                // The library gives a missing socket its whole timeout: it is asked only when one is there.
                (await Readiness.ListeningAsync(path.EndPoint, time, cancellation)).Dispose();
                try
                {
                    connection = await ConnectAsync(Options(path, secret.Password(key)), cancellation);
                    var info = (string?)await connection.GetDatabase().ExecuteAsync("INFO", "server").WaitAsync(cancellation);
                    return new RedisConnection(connection, path, secret, time, FieldIn(info ?? "", "run_id"));
                }
                catch (Exception fault) when (fault is RedisException or TimeoutException)
                {
                    // Busy, loading, or at its very start: alive, and asked again until the caller has waited enough.
                    if (connection is not null) await connection.DisposeAsync();
                    connection = null;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellation);
            }
        }
        catch
        {
            if (connection is not null) await connection.DisposeAsync();
            path.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _path.Dispose();
    }

    /// <summary>The library takes no cancellation: an attempt that nobody waits for any more is closed when it ends.</summary>
    private static async Task<ConnectionMultiplexer> ConnectAsync(ConfigurationOptions options, CancellationToken cancellation)
    {
        var opening = ConnectionMultiplexer.ConnectAsync(options);
        try
        {
            return await opening.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            _ = opening.ContinueWith(late => late.Result.Dispose(), CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Lean: no second connection for subscriptions, no looking around for other servers, no tie-breaker.</summary>
    private static ConfigurationOptions Options(SocketPath path, string password) => new()
    {
        EndPoints = { path.EndPoint },
        User = NodeSecret.User,
        Password = password,
        Protocol = RedisProtocol.Resp2,
        TieBreaker = "",
        ConfigurationChannel = "",
        ConfigCheckSeconds = 0,
        SetClientLibrary = false,
        AllowAdmin = true,
        AbortOnConnectFail = true,
        ConnectRetry = 1,
        ConnectTimeout = PatienceMilliseconds,
        AsyncTimeout = PatienceMilliseconds,
        BacklogPolicy = BacklogPolicy.FailFast,
        // CLUSTER would make it connect to every node of the cluster, SUBSCRIBE open a connection of its own.
        CommandMap = CommandMap.Create(["CLUSTER", "ECHO", "SENTINEL", "SUBSCRIBE"], available: false),
    };

    /// <summary>One line of an answer to INFO; null where it has none of this name.</summary>
    private static string? FieldIn(string info, string name) => info.Split('\n')
        .Where(line => line.StartsWith(name + ":", StringComparison.Ordinal))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
