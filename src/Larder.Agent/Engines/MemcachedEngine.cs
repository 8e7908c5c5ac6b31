using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>Memcached: no configuration but its arguments, no second listener, no users.</summary>
internal sealed class MemcachedEngine(long openFiles, TimeProvider time) : IEngine
{
    private const int MostConnections = 65000;

    /// <summary>It wants this many files beyond its connections, and ends at the start without them.</summary>
    private const int OwnFiles = 64;

    public Launch Launch(NodeSpec spec, InstalledEngine engine, NodeDirectory directory) => new()
    {
        Program = engine.Program,
        Arguments = Arguments(spec, openFiles),
        Environment = EngineEnvironment.Variables,
        StandardInput = ReadOnlyMemory<byte>.Empty,
        Directory = directory.Path,
        LogFile = directory.Log,
    };

    public async Task<INodeConnection> ConnectAsync(NodeSpec spec, NodeDirectory directory, CancellationToken cancellation)
    {
        var endPoint = new IPEndPoint(IPAddress.Parse(spec.Addresses[0]), spec.Port);
        while (true)
        {
            var socket = await Readiness.ListeningAsync(endPoint, time, cancellation);
            try
            {
                await socket.SendAsync("version\r\n"u8.ToArray(), cancellation);
                var answer = new byte[64];
                if (await socket.ReceiveAsync(answer, cancellation) > 0 && answer.AsSpan().StartsWith("VERSION "u8))
                    return new MemcachedConnection(socket);
            }
            catch (SocketException)
            {
                // Reset while it was starting or ending; the caller sees the exit itself.
            }
            catch
            {
                socket.Dispose();
                throw;
            }
            socket.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(10), time, cancellation);
        }
    }

    internal static IReadOnlyList<string> Arguments(NodeSpec spec, long openFiles)
    {
        string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
        return
        [
            "-l", string.Join(',', spec.Addresses),
            "-p", Number(spec.Port),
            "-U", "0",
            "-m", Number(Math.Max(1, spec.MaxMemoryBytes >> 20)),
            "-t", Number(spec.Threads ?? 4),
            "-c", Number(Math.Clamp(openFiles - OwnFiles, OwnFiles, MostConnections)),
            // It refuses to run as root unless told as whom; it has no other right to give up.
            .. Libc.EffectiveUser() == 0 ? ["-u", "root"] : Array.Empty<string>(),
            .. spec.Settings.AtStart.OrderBy(setting => setting.Key, StringComparer.Ordinal).SelectMany(Setting),
        ];
    }

    /// <summary>Settings by their option: a letter or a long name; one without a value is a switch.</summary>
    private static string[] Setting(KeyValuePair<string, string> setting)
    {
        var name = setting.Key.Length == 1 ? "-" + setting.Key : "--" + setting.Key;
        if (name is "-l" or "-p" or "-U" or "-s" or "-d" or "-u" or "-P" or "--listen" or "--port" or "--unix-socket" or "--daemon")
            throw new EngineSettingException($"The engine setting '{setting.Key}' is kept by Larder: leave it out.");
        return setting.Value.Length == 0 ? [name] : [name, setting.Value];
    }

    private sealed class MemcachedConnection(Socket socket) : INodeConnection
    {
        public string? RunId => null;

        public Task<NodeReplication?> LookAsync(CancellationToken cancellation) => Task.FromResult<NodeReplication?>(null);

        public Task LoadedAsync(CancellationToken cancellation) => Task.CompletedTask;

        public Task<string> SaveAndEndAsync(CancellationToken cancellation) => Task.FromResult("Memcached cannot write down what it holds.");

        public Task<long?> UsedMemoryAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);

        public Task ObeyAsync(NodeOrder order, CancellationToken cancellation) =>
            throw new NodeOrderException("Memcached does not replicate, and listens where it was started to.");

        public ValueTask DisposeAsync()
        {
            socket.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
