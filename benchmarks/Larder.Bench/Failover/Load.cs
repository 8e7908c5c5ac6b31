using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Larder.Bench.Failover;

/// <summary>Fills a cache, or keeps it busy.</summary>
internal static class Load
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    /// <summary>Small values under so many keys.</summary>
    public static Task KeysAsync(IPEndPoint endPoint, int count) =>
        BenchmarkAsync(endPoint, "-t", "set", "-r", Number(count), "-n", Number(count * 2L), "-P", "32", "-d", "3");

    /// <summary>A gigabyte in values of 10 kB, in steps that its replica can follow.</summary>
    public static async Task GigabyteAsync(IPEndPoint endPoint)
    {
        const int Steps = 200, Values = 500;
        for (var step = 0; step < Steps; step++)
        {
            await EvalAsync(endPoint, $"for i = {step * Values}, {((step + 1) * Values) - 1} do "
                + "redis.call('SET', 'big:' .. i, string.rep(string.char(65 + i % 26), 10000) .. i) end return 1");
        }
    }

    /// <summary>One command that runs for this long.</summary>
    public static Task BusyAsync(IPEndPoint endPoint, TimeSpan duration) => EvalAsync(endPoint,
        $"local function now() local t = redis.call('TIME') return t[1] * 1000 + t[2] / 1000 end local s = now() while now() - s < {duration.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} do redis.call('KEYS', 'no such*') end return 1");

    private static async Task EvalAsync(IPEndPoint endPoint, string script)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(endPoint);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"*3\r\n$4\r\nEVAL\r\n${Number(script.Length)}\r\n{script}\r\n$1\r\n0\r\n"));
        var buffer = new byte[1024];
        using var patience = new CancellationTokenSource(_longest);
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        var answer = Encoding.ASCII.GetString(buffer, 0, received);
        if (answer is not [':', ..]) throw new InvalidOperationException($"The script answered {answer}");
    }

    private static async Task BenchmarkAsync(IPEndPoint endPoint, params string[] arguments)
    {
        var start = new ProcessStartInfo("redis-benchmark") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-h", endPoint.Address.ToString(), "-p", Number(endPoint.Port), "--csv", .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
