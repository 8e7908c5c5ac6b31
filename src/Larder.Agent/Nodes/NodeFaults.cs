using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Larder.Agent.Processes;
using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Agent.Nodes;

/// <summary>Every reason for which a node does not come up, in one sentence that ends with the remedy.</summary>
internal static class NodeFaults
{
    private const int NoPermission = 1, NoSuchFile = 2, AccessDenied = 13, NoSpace = 28, ReadOnly = 30, OverQuota = 122;

    public static NodeFault ProgramMissing(NodeSpec spec, IEnumerable<InstalledEngine> installed)
    {
        var there = string.Join(", ", installed.Where(engine => engine.Kind == spec.Engine).Select(engine => engine.FullVersion));
        return new NodeFault(NodeFaultKind.ProgramMissing,
            $"{spec.Engine} {spec.EngineVersion} is not installed on this host ({(there.Length > 0 ? $"there is {there}" : "no version is")}): "
            + $"install it or another {EngineVersions.Parse(spec.EngineVersion).Major}.x, or register its program.");
    }

    public static NodeFault ProgramUnusable(string program, int error) => error is NoSuchFile or AccessDenied or NoPermission
        ? new(NodeFaultKind.ProgramMissing,
            $"{program} cannot be run ({Text(error)}): install it again, or register another program.")
        : new(NodeFaultKind.Other, $"{program} could not be started: {Text(error)}.");

    public static NodeFault Setting(string message) => new(NodeFaultKind.Other, message);

    /// <summary>Null when every address can be listened on.</summary>
    public static NodeFault? OfAddresses(NodeSpec spec) =>
        spec.Addresses.Select(address => OfAddress(address, spec.Port)).FirstOrDefault(fault => fault is not null);

    /// <summary>Why an address cannot be listened on, by the error of trying.</summary>
    public static NodeFault OfListening(IPAddress address, int port, SocketError error, string message) => error switch
    {
        SocketError.AddressAlreadyInUse => new(NodeFaultKind.AddressInUse,
            $"{address}:{Port(port)} is taken by {PortHolder.Find(address, port) ?? "a process of another user"}: end it, or use another port."),
        SocketError.AddressNotAvailable => new(NodeFaultKind.AddressUnavailable,
            $"{address} is not an address of this host: choose another address mode."),
        SocketError.AccessDenied => new(NodeFaultKind.Other,
            $"Port {Port(port)} may not be listened on by this user: use one from 1024."),
        _ => new(NodeFaultKind.Other, $"{address}:{Port(port)} cannot be listened on: {message}"),
    };

    public static NodeFault OfWriting(Exception fault, string directory) => Number(fault) switch
    {
        NoSpace or OverQuota => new(NodeFaultKind.DiskFull, $"The disk of {directory} is full: free room there."),
        ReadOnly or AccessDenied or NoPermission => new(NodeFaultKind.DirectoryUnwritable,
            $"{directory} cannot be written ({Text(Number(fault))}): make it writable for the user that runs Larder."),
        _ => new(NodeFaultKind.DirectoryUnwritable, $"{directory} cannot be written: {fault.Message}"),
    };

    public static bool IsOfWriting(Exception fault) => fault is IOException or UnauthorizedAccessException or Win32Exception;

    public static NodeFault Silent(NodeSpec spec, TimeSpan waited) => new(NodeFaultKind.Silent,
        $"{spec.Engine} on {spec.Addresses[0]}:{Port(spec.Port)} did not answer in {waited.TotalSeconds:0.#} s and was ended: see its engine.log, and whether the host is overloaded.");

    public static NodeFault Lost(NodeSpec spec) => new(NodeFaultKind.EndedAtStart,
        $"Larder was stopped while it started {spec.Engine} on {spec.Addresses[0]}:{Port(spec.Port)}, and no process is left of it: start it anew.");

    /// <summary>The engine says best why it ended, so its last line is quoted; the known causes are named.</summary>
    public static NodeFault EndedAtStart(NodeSpec spec, int? code, string log)
    {
        var place = $"{string.Join(", ", spec.Addresses)} port {Port(spec.Port)}";
        if (log.Contains("Address already in use", StringComparison.Ordinal))
        {
            return OfAddresses(spec)
                ?? new(NodeFaultKind.AddressInUse, $"An address of {place} was taken by another process: end it, or use another port.");
        }
        if (log.Contains("Cannot assign requested address", StringComparison.Ordinal))
            return new(NodeFaultKind.AddressUnavailable, $"An address of {place} is not one of this host: choose another address mode.");
        if (log.Contains("No space left on device", StringComparison.Ordinal))
            return new(NodeFaultKind.DiskFull, $"{spec.Engine} on {place} found no room on the disk: free room there.");
        var last = log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        var exit = code is { } known ? $" with code {known.ToString(CultureInfo.InvariantCulture)}" : "";
        return new(NodeFaultKind.EndedAtStart,
            $"{spec.Engine} on {place} ended at its start{exit}{(last is null ? "; it said nothing" : $": {last}")}");
    }

    private static NodeFault? OfAddress(string address, int port)
    {
        var parsed = IPAddress.Parse(address);
        try
        {
            using var socket = new Socket(parsed.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(parsed, port));
            socket.Listen(1);
            return null;
        }
        catch (SocketException fault)
        {
            return OfListening(parsed, port, fault.SocketErrorCode, fault.Message);
        }
    }

    private static int Number(Exception fault) => fault switch
    {
        Win32Exception native => native.NativeErrorCode,
        UnauthorizedAccessException => AccessDenied,
        _ => fault.HResult,
    };

    private static string Text(int error) => new Win32Exception(error).Message;

    private static string Port(int port) => port.ToString(CultureInfo.InvariantCulture);
}
