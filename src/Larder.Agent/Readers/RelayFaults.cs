using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Larder.Agent.Nodes;
using Larder.Model.Nodes;

namespace Larder.Agent.Readers;

/// <summary>Every reason for which readers cannot be spread, in one sentence that ends with the remedy.</summary>
internal static class RelayFaults
{
    public static NodeFault ProgramMissing(string program) => new(NodeFaultKind.ProgramMissing,
        $"The reader relay's program {program} is missing: install Larder again.");

    public static NodeFault Ended(int? code, string log)
    {
        var last = log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        var exit = code is { } known ? $" with code {known.ToString(CultureInfo.InvariantCulture)}" : "";
        return new(NodeFaultKind.EndedAtStart,
            $"The reader relay ended before it answered{exit} and is started again: {last ?? "it said nothing"}");
    }

    public static NodeFault Silent(int pid, TimeSpan waited) => new(NodeFaultKind.Silent,
        $"The reader relay (pid {pid.ToString(CultureInfo.InvariantCulture)}) did not answer in {waited.TotalSeconds:0.#} s: end it if it hangs, and it is started again.");

    public static NodeFault Refused(string reason) => new(NodeFaultKind.Other,
        $"The reader relay did not take its routes ({reason}): it is of another version of Larder; end it, and it is started again.");

    public static NodeFault Stopped() => new(NodeFaultKind.Other,
        "The caches of this host were stopped, and the reader relay with them: start Larder again.");

    public static NodeFault? OfRoute(ReaderRoute route, RelayRouteState state)
    {
        if (state.Listening) return null;
        var error = Enum.TryParse<SocketError>(state.Fault, out var known) ? known : SocketError.SocketError;
        return NodeFaults.OfListening(IPAddress.Parse(route.Address), route.Port, error, state.Message ?? "");
    }
}
