using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Larder.Model.CacheShell;
using Larder.Model.Probes;
using Larder.Server.Commands.Caches;
using Larder.Server.Connections;

namespace Larder.Server.Probes;

/// <summary>The probe's keys among its owner's: a name that nobody else has, read back and deleted in the end.</summary>
internal sealed class ProbeKeys(CacheAddress address, int count, TimeProvider time)
{
    private const int Page = 1000;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    public IReadOnlyList<string> Names { get; } = NamesOf(count);

    /// <summary>The numbers in each list.</summary>
    /// <exception cref="WriteProbeException">They cannot be read.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<long>>> ReadAsync(TimeSpan within, CancellationToken cancellation)
    {
        var lists = new List<IReadOnlyList<long>>();
        var trouble = await TryAsync(
            async (connection, bound) =>
            {
                while (lists.Count < Names.Count) lists.Add(await ReadAsync(connection, Names[lists.Count], bound));
            },
            within, cancellation);
        return trouble is null
            ? lists
            : throw new WriteProbeException($"What was written to {address} could not be read back: {trouble}");
    }

    /// <summary>Where nobody is there to delete them, they expire.</summary>
    public Task DeleteAsync(TimeSpan within) => TryAsync(
        async (connection, bound) =>
        {
            if (await connection.SendAsync(["UNLINK", .. Names], bound) is RespReply.Error refusal) throw new IOException(refusal.Text);
        },
        within, CancellationToken.None);

    private static async Task<IReadOnlyList<long>> ReadAsync(RespConnection connection, string key, CancellationToken cancellation)
    {
        var numbers = new List<long>();
        while (true)
        {
            var (first, last) = (Text(numbers.Count), Text(numbers.Count + Page - 1));
            var reply = await connection.SendAsync(["LRANGE", key, first, last], cancellation);
            if (reply is not RespReply.Items { Replies: { } page }) throw new IOException(reply.Shown);
            numbers.AddRange(page.OfType<RespReply.Bulk>().Select(one => long.Parse(one.Text!, CultureInfo.InvariantCulture)));
            if (page.Count < Page) return numbers;
        }
    }

    /// <summary>Again and again on a new connection until it has worked: the endpoint may be moving. Null then, else why not.</summary>
    private async Task<string?> TryAsync(
        Func<RespConnection, CancellationToken, Task> work, TimeSpan within, CancellationToken cancellation)
    {
        using var bound = new CancellationTokenSource(within, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellation);
        var trouble = "nobody answers";
        while (!bound.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                using var connection = await RespConnection.OpenAsync(address, both.Token);
                await work(connection, both.Token);
                return null;
            }
            catch (Exception failure) when (failure is IOException or SocketException)
            {
                trouble = failure.Message;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The bound, which the loop sees.
            }

            await Task.Delay(_pause, time, both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return trouble;
    }

    private static IReadOnlyList<string> NamesOf(int count)
    {
        var name = $"larder:probe:{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        return [.. Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"{name}:{number}"))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
