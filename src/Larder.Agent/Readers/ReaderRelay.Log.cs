using Larder.Model.Nodes;
using Microsoft.Extensions.Logging;

namespace Larder.Agent.Readers;

internal sealed partial class ReaderRelay
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The reader relay runs as pid {Pid}")]
    private static partial void Runs(ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Information, Message = "The reader relay was running as pid {Pid} and is kept")]
    private static partial void Adopted(ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reader relay, pid {Pid}, ended with {Code} and is started again")]
    private static partial void Ended(ILogger logger, int pid, int? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Readers cannot be spread: {Kind}: {Reason}")]
    private static partial void Failed(ILogger logger, NodeFaultKind kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reader relay's record cannot be read; what runs is kept until the next table of routes")]
    private static partial void RecordUnreadable(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reader relay could not be tended to")]
    private static partial void TurnFailed(ILogger logger, Exception fault);
}
