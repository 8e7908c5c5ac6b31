using Larder.Model.Nodes;
using Microsoft.Extensions.Logging;

namespace Larder.Agent.Nodes;

internal sealed partial class NodeSupervisor
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} incarnation {Incarnation} runs as pid {Pid}")]
    private static partial void ProcessRuns(ILogger logger, string key, int incarnation, int pid);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} incarnation {Incarnation} was running as pid {Pid} and is kept")]
    private static partial void ProcessAdopted(ILogger logger, string key, int incarnation, int pid);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} incarnation {Incarnation}, pid {Pid}, ended with {Code}")]
    private static partial void ProcessExited(ILogger logger, string key, int incarnation, int pid, int? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} incarnation {Incarnation} did not start: {Kind}: {Reason}")]
    private static partial void StartFailed(ILogger logger, string key, int incarnation, NodeFaultKind kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of {Key} failed")]
    private static partial void TurnFailed(ILogger logger, Exception fault, string key);

    [LoggerMessage(Level = LogLevel.Error, Message = "The record of {Key} could not be written")]
    private static partial void RecordFailed(ILogger logger, Exception fault, string key);
}
