using System.Net.Sockets;
using Larder.Contract.Client;
using Larder.Model.Faults;
using Larder.Model.Probes;
using Larder.Server.Configuration;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>How whatever ends a command is told to its user: lines for standard error and an exit code.</summary>
internal static class Failures
{
    public static (int ExitCode, IReadOnlyList<string> Lines) Of(Exception failure) => failure switch
    {
        CommandFailure { Remedy: { } remedy } told => (told.ExitCode, [$"larder: {told.Message}", $"  {Sentence(remedy)}"]),
        CommandFailure told => (told.ExitCode, [$"larder: {told.Message}"]),
        ConfigurationException wrong => (ExitCode.Usage, ["larder: the configuration is not usable:", .. wrong.Problems.Select(problem => $"  {problem}")]),
        ServiceFaultException fault => (ExitCode.Refused, [$"larder: {fault.Code}: {fault.Message}"]),
        OperationCanceledException => (ExitCode.Interrupted, ["larder: interrupted."]),
        HttpRequestException { InnerException: SocketException } unreached =>
            (ExitCode.NotRunning, [$"larder: the service does not answer: {unreached.Message}", "  Start it with `larder up --detach`; where LARDER_ENDPOINT is set, see that it is right."]),
        HttpRequestException or IOException or UnauthorizedAccessException or InvalidDataException or SocketException
            or StoreUnwritableException or WriteProbeException =>
            (ExitCode.Failed, [$"larder: {failure.Message}"]),
        // Ours, then: whoever reports it needs all of it.
        _ => (ExitCode.Failed, [$"larder: unexpected: {failure}"]),
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
