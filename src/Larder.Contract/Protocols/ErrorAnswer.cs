namespace Larder.Contract.Protocols;

/// <summary>An error on its way out, whoever raised it. Sender says whose fault it is: retrying helps only
/// ours.</summary>
public sealed record ErrorAnswer(string Code, string Message, int HttpStatus)
{
    public bool Sender => HttpStatus < 500;

    public static ErrorAnswer Of(ContractFaultException fault) => new(fault.Code, fault.Message, fault.HttpStatus);

    public static ErrorAnswer Of(ErrorShape error, string message) => new(error.Code, message, error.HttpStatus);

    /// <summary>Says nothing of what happened: that is in our log, under the request id.</summary>
    public static ErrorAnswer InternalFailure() => new("InternalFailure",
        "The request processing has failed because of an unknown error, exception or failure.", 500);
}
