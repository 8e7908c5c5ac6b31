namespace Larder.Contract.Client;

/// <summary>A service answered with an error.</summary>
public sealed class ServiceFaultException(string code, string message, int httpStatus, string? requestId)
    : Exception(message)
{
    public string Code => code;
    public int HttpStatus => httpStatus;
    public string? RequestId => requestId;
}
