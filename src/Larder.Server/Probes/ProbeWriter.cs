using System.Globalization;
using System.Net.Sockets;
using Larder.Model.CacheShell;
using Larder.Model.Probes;
using Larder.Server.Commands.Caches;
using Larder.Server.Connections;

namespace Larder.Server.Probes;

/// <summary>One client of the probe: appends its numbers to a list of its own, and connects again at once when it is cut.</summary>
internal sealed class ProbeWriter(CacheAddress address, string key, TimeProvider time) : IDisposable
{
    // Between two writes and between two attempts to connect: often enough to see a millisecond, and no load to speak of.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(1);

    // The first writes of a program are slow for reasons of its own.
    private const long WarmAfter = 50;
    private static readonly string _expiry = TimeSpan.FromHours(1).TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private RespConnection? _connection;
    private bool _listIsThere;

    public WriteTally Tally { get; } = new();

    /// <summary>Whether enough writes have been acknowledged for the next to be taken for a client's usual ones.</summary>
    public bool IsWarm { get; private set; }

    /// <summary>Why the last write or connection did not come about; null where all have.</summary>
    public string? Trouble { get; private set; }

    /// <param name="began">When the probe began, as a timestamp of the clock.</param>
    /// <param name="stop">One more acknowledged write, so that a gap is seen to its end, and no further.</param>
    /// <param name="cut">Not that either.</param>
    public async Task RunAsync(long began, CancellationToken stop, CancellationToken cut)
    {
        long number = 0;
        while (!cut.IsCancellationRequested)
        {
            var isLast = stop.IsCancellationRequested;
            var became = await ConnectAsync(cut) ? await TryAsync(++number, began, cut) : Became.Untried;
            if (became is Became.Acknowledged)
            {
                if (isLast) return;
                if (!IsWarm && number >= WarmAfter) Begin();
            }

            // A connection that was cut is made again at once.
            if (became is Became.Unanswered) continue;
            await Task.Delay(_pause, time, cut).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Tally.End(time.GetElapsedTime(began));
    }

    public void Dispose() => _connection?.Dispose();

    private void Begin()
    {
        Tally.CountGapsFromHere();
        IsWarm = true;
    }

    private async Task<bool> ConnectAsync(CancellationToken cut)
    {
        try
        {
            _connection ??= await RespConnection.OpenAsync(address, cut);
            return true;
        }
        catch (Exception failure) when (IsOfTheConnection(failure))
        {
            Trouble = failure.Message;
            return false;
        }
    }

    private async Task<Became> TryAsync(long number, long began, CancellationToken cut)
    {
        try
        {
            var reply = await WriteAsync(number.ToString(CultureInfo.InvariantCulture), cut);
            if (reply is RespReply.Integer { Number: > 0 } or RespReply.Items { Replies: not null })
            {
                Tally.Acknowledge(number, time.GetElapsedTime(began));
                _listIsThere = true;
                return Became.Acknowledged;
            }

            // Whoever refuses may be a primary no more: the endpoint says who is.
            (Trouble, _listIsThere) = (reply.Shown, false);
            Disconnect();
            Tally.Refuse();
            return Became.Refused;
        }
        catch (Exception failure) when (IsOfTheConnection(failure))
        {
            Trouble = failure.Message;
            Disconnect();
            Tally.Lose();
            return Became.Unanswered;
        }
    }

    private void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }

    /// <summary>The list never comes to be without an expiry: RPUSHX appends only where it is there.</summary>
    private async Task<RespReply> WriteAsync(string number, CancellationToken cut)
    {
        if (_listIsThere) return await _connection!.SendAsync(["RPUSHX", key, number], cut);
        string[][] beginning = [["MULTI"], ["RPUSH", key, number], ["EXPIRE", key, _expiry]];
        foreach (var command in beginning)
        {
            if (await _connection!.SendAsync(command, cut) is RespReply.Error refusal) return refusal;
        }

        return await _connection!.SendAsync(["EXEC"], cut);
    }

    private enum Became
    {
        Untried,
        Acknowledged,
        Refused,
        Unanswered,
    }

    private static bool IsOfTheConnection(Exception failure) =>
        failure is IOException or SocketException or InvalidDataException or OperationCanceledException;
}
