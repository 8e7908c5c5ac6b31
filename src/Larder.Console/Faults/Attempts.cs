using Larder.Model.Faults;
using Larder.Model.Probes;
using Microsoft.Extensions.Logging;

namespace Larder.Console.Faults;

/// <summary>Does what a page asks for. The console's edge, as ApiEndpoint is the API's: the one place where a fault becomes
/// something to show, and where what is ours is logged.</summary>
public sealed partial class Attempts(ILogger<Attempts> logger)
{
    /// <returns>Null where it was done.</returns>
    /// <exception cref="OperationCanceledException">The page was left: nobody is there to be told.</exception>
    public async Task<Refusal?> TryAsync(Func<Task> act)
    {
        var requestId = Guid.NewGuid().ToString();
        try
        {
            await act();
            return null;
        }
        catch (FaultException exception) when (exception.Fault.HttpStatus < 500)
        {
            return new(exception.Fault.Code, exception.Fault.Message, requestId);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(logger, exception, requestId);
            return new((exception as FaultException)?.Fault.Code ?? "InternalFailure", Told(exception), requestId);
        }
    }

    // Whoever reads what an operator can mend may be the operator.
    private static string? Told(Exception exception) =>
        exception is FaultException or StoreUnwritableException or WriteProbeException ? exception.Message : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} of the console failed")]
    private static partial void LogFailed(ILogger logger, Exception exception, string requestId);
}
