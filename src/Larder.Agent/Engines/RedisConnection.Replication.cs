using System.Globalization;
using Larder.Agent.Replication;
using Larder.Model.Nodes;
using StackExchange.Redis;

namespace Larder.Agent.Engines;

internal sealed partial class RedisConnection
{
    private readonly ReplicaLag _lag = new();

    public async Task<NodeReplication?> LookAsync(CancellationToken cancellation)
    {
        try
        {
            // Asked at once, answered in one turn of the engine.
            var replication = SendAsync("INFO", "replication");
            var clients = SendAsync("INFO", "clients");
            var bind = SendAsync("CONFIG", "GET", "bind");
            await Task.WhenAll(replication, clients, bind).WaitAsync(cancellation);
            var info = new ReplicationInfo($"{await replication}\n{await clients}");
            return new NodeReplication
            {
                Role = info.Role,
                Follows = info.Follows,
                LinkUp = info.LinkUp,
                History = info.History,
                HistoryBefore = info.HistoryBefore,
                Offset = info.Offset,
                Clients = info.Clients,
                ListensOn = ((string?[]?)await bind)?.ElementAtOrDefault(1) ?? "",
                Replicas = info.Role is NodeRole.Primary ? Lag(info) : info.Copying,
            };
        }
        catch (RedisServerException)
        {
            // BUSY with a script, LOADING, or out of something: alive.
            return null;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            throw new NodeOrderException($"the node did not answer: {fault.Message}", fault);
        }
    }

    public async Task ObeyAsync(NodeOrder order, CancellationToken cancellation)
    {
        try
        {
            await (order switch
            {
                NodeOrder.PauseWrites pause => SendAsync("CLIENT", "PAUSE", Number((long)pause.AtMost.TotalMilliseconds), "WRITE"),
                NodeOrder.ResumeWrites => SendAsync("CLIENT", "UNPAUSE"),
                NodeOrder.BecomePrimary => SendAsync("REPLICAOF", "NO", "ONE"),
                NodeOrder.Follow follow => FollowAsync(follow.Primary),
                NodeOrder.Listen listen => SendAsync("CONFIG", "SET", "bind", listen.Addresses),
                NodeOrder.Configure configure => ConfigureAsync(configure.Settings),
                NodeOrder.Disconnect cut => SendAsync("CLIENT", "KILL", "LADDR", $"{cut.Address}:{Number(cut.Port)}", "SKIPME", "yes"),
                _ => throw new NodeOrderException($"{order.GetType().Name} is no order for an engine."),
            }).WaitAsync(cancellation);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            throw new NodeOrderException($"{order.GetType().Name} was not carried out: {fault.Message}", fault);
        }
    }

    public async Task LoadedAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var info = (string?)await SendAsync("INFO", "persistence").WaitAsync(cancellation) ?? "";
                if (FieldIn(info, "loading") != "1") return;
            }
            catch (Exception silence) when (silence is RedisException or TimeoutException)
            {
                // Busy with it, or gone: then whoever waits sees it end.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), _time, cancellation);
        }
    }

    public async Task<string> SaveAndEndAsync(CancellationToken cancellation)
    {
        try
        {
            await SendAsync("SHUTDOWN", "SAVE").WaitAsync(cancellation);
        }
        catch (RedisServerException refused)
        {
            return refused.Message;
        }
        catch (Exception silence) when (silence is RedisException or TimeoutException)
        {
            // It writes and answers nobody meanwhile, or has ended; unless the order never came to it.
        }

        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), _time, cancellation);
            try
            {
                await SendAsync("PING").WaitAsync(cancellation);
                return "it answers still.";
            }
            catch (Exception silence) when (silence is RedisException or TimeoutException)
            {
                // As it should be.
            }
        }
    }

    // From 7.0 on all of them in one command, which takes all or none.
    private async Task<RedisResult> ConfigureAsync(IReadOnlyDictionary<string, string> settings)
    {
        if (_connection.GetServers()[0].Version is { Major: >= 7 })
            return await SendAsync("CONFIG", [.. settings.SelectMany(one => new object[] { one.Key, one.Value }).Prepend("SET")]);
        foreach (var (name, value) in settings.SkipLast(1)) await SendAsync("CONFIG", "SET", name, value);
        return await SendAsync("CONFIG", "SET", settings.Last().Key, settings.Last().Value);
    }

    // Both are sent at once: what is ordered after them must not come before them.
    private async Task<RedisResult> FollowAsync(PrimaryPlace primary)
    {
        var secret = SendAsync("CONFIG", "SET", "masterauth", _secret.ReplicaPassword(primary.Key));
        var follow = SendAsync("REPLICAOF", primary.Address, Number(primary.Port));
        await secret;
        return await follow;
    }

    private IReadOnlyList<ReplicaSeen> Lag(ReplicationInfo info)
    {
        // The pulse and an order may look at the same time.
        lock (_lag)
        {
            var seen = _lag.Of(info.Offset, info.Replicas, _time.GetUtcNow());
            if (_lag.WaitsForAny) AskForConfirmation();
            return seen;
        }
    }

    /// <summary>WAIT puts a question into the stream that each replica answers at once. More replicas than there can be are
    /// waited for, for a millisecond: the answer is of no interest, the next look sees it.</summary>
    private void AskForConfirmation() => _connection.GetDatabase()
        .Execute("WAIT", ["100", "1"], CommandFlags.FireAndForget);

    private Task<RedisResult> SendAsync(string command, params object[] arguments) =>
        _connection.GetDatabase().ExecuteAsync(command, arguments);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
