using System.Net;
using System.Net.Sockets;
using Larder.Server.Admin;
using Larder.Server.Configuration;
using Larder.Server.Credentials;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>Starts the service apart from this terminal and waits until it serves.</summary>
internal static class DetachedStart
{
    private const int LinesShown = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(30);

    public static async Task<ServerStatus> RunAsync(
        CommandContext context, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        RefuseIfRunning(context.Options);
        RefuseIfTaken(context.Options);
        using var server = Detachment.Start(context.Options.Home, arguments);
        return await context.Terminal.WatchAsync("Starting the service", async show =>
        {
            show($"process {server.Pid}");
            return await ReadyAsync(server, context, cancellation);
        });
    }

    public static void RefuseIfRunning(LarderOptions options)
    {
        if (ServerLock.IsHeld(options.Home)) throw AlreadyRunning(options);
    }

    public static CommandFailure AlreadyRunning(LarderOptions options)
    {
        var record = ServerRecord.Read(options.Home);
        return new(ExitCode.AlreadyRunning,
            record is null
                ? $"a server runs on {options.Home} already."
                : $"a server runs on {options.Home} already: process {record.Pid}, at http://{record.Listen}/.",
            "use it, end it with `larder down`, or choose another --home and --listen.");
    }

    /// <summary>Before anything is started: found out later, it would be an exception from deep below.</summary>
    public static void RefuseIfTaken(LarderOptions options)
    {
        var address = IPEndPoint.Parse(options.Listen);
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(address);
            socket.Listen(1);
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new CommandFailure(ExitCode.Failed, $"another program listens on {options.Listen}.",
                "choose another address with --listen or LARDER_LISTEN, e.g. --listen 127.0.0.1:7380.");
        }
        catch (SocketException fault)
        {
            throw new CommandFailure(ExitCode.Failed, $"{options.Listen} cannot be listened on: {fault.Message}.",
                "choose another address with --listen or LARDER_LISTEN.");
        }
    }

    private static async Task<ServerStatus> ReadyAsync(Detachment server, CommandContext context, CancellationToken cancellation)
    {
        var until = context.Time.GetUtcNow() + Patience;
        while (context.Time.GetUtcNow() < until)
        {
            if (server.ExitCode is { } exitCode) throw Ended(server, exitCode);
            if (await StatusAsync(context, cancellation) is { } status && status.ProcessId == server.Pid) return status;
            await Task.Delay(PollInterval, context.Time, cancellation);
        }
        throw new CommandFailure(ExitCode.TimedOut,
            $"the service (process {server.Pid}) was not ready within {Patience.TotalSeconds:0} seconds; it goes on starting.",
            $"its log is {server.Log}");
    }

    /// <summary>Null until it serves. Signed, so that another service on the address is not taken for this one.</summary>
    private static async Task<ServerStatus?> StatusAsync(CommandContext context, CancellationToken cancellation)
    {
        if (AccessKeys.Load(context.Options.Home) is null) return null;
        using var session = Session.OpenHome(context);
        try
        {
            return await session.Admin.StatusAsync(cancellation);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static CommandFailure Ended(Detachment server, int exitCode)
    {
        var lines = server.LastLines(LinesShown);
        var remedy = lines.Count == 0 ? "" : $"its last words, from {server.Log}:\n    {string.Join("\n    ", lines)}";
        return new(exitCode is 0 ? ExitCode.Failed : exitCode, "the service ended while it started.", remedy.Length == 0 ? null : remedy);
    }
}
