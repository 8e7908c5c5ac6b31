using System.Globalization;
using System.Runtime.InteropServices;
using Larder.Relay;
using Larder.Relay.Control;
using Larder.Relay.Routes;

if (args is not [var path])
{
    Console.Error.WriteLine("Usage: Larder.Relay PATH, where PATH is the unix socket on which the table of routes is taken.");
    return 2;
}

// Before the first socket: the thread that sees bytes come passes them on itself. Handed to the pool, as is the default, a
// quarter less would be carried (docs/decisions/0010). One such thread per core; more than eight would only take memory.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
Environment.SetEnvironmentVariable(
    "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", Math.Min(Environment.ProcessorCount, 8).ToString(CultureInfo.InvariantCulture));

var log = new RelayLog(Console.Out, TimeProvider.System);
// What is known to go wrong with a connection is caught where it is; the rest is a mistake of ours and must be seen, but
// need not be seen for every client.
var unexpected = 0;
TaskScheduler.UnobservedTaskException += (_, unseen) =>
{
    if (Interlocked.Increment(ref unexpected) <= 10) log.Write($"A connection failed: {unseen.Exception}");
};

using var end = new CancellationTokenSource();
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    end.Cancel();
});

using var table = new RouteTable(TimeProvider.System, log);
using var control = new ControlSocket(path, table);
log.Write($"Taking routes on {path}");
await control.ServeAsync(end.Token);
log.Write("Ended by SIGTERM");
return 0;
