using Larder.Contract;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Shapes;
using Larder.Contract.SigV4;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;

namespace Larder.Server.Http;

/// <summary>Where AWS requests come in: signature, protocol, operation, and the only place where a fault becomes an answer.</summary>
public sealed partial class ApiEndpoint(
    Signatures signatures, IEnumerable<IServerProtocol> protocols, OperationTable operations, ILogger<ApiEndpoint> logger)
{
    private readonly IServerProtocol[] _protocols = [.. protocols];

    // Whoever speaks none of them is answered as ElastiCache answers.
    private readonly IServerProtocol _fallback = protocols.OfType<QueryProtocol>().Single();

    public async Task HandleAsync(HttpContext http)
    {
        var requestId = Guid.NewGuid().ToString();
        var protocol = _fallback;
        Call? call = null;
        try
        {
            var head = WireRequests.HeadOf(http);
            // A body that is too long is refused in its caller's own way, where the head tells which that is.
            protocol = SpeakerOf(head) ?? _fallback;
            var request = head with { Body = await WireRequests.BodyAsync(http) };
            protocol = SpeakerOf(request)
                ?? throw ContractFaultException.UnknownOperation(request.Method, request.Header("Content-Type"));
            var signature = signatures.Verify(request);
            call = protocol.Read(request);
            signature.EnsureScopedTo(call.Operation.Service);
            var handler = operations.Find(call.Operation);
            var input = call.ReadInput();
            foreach (var parameter in PresentMembers.Of(input).Except(handler.Parameters))
                throw FaultException.Unsupported(parameter, "Leave it out; docs/api.md says which parameters are served.");
            var result = await handler.HandleAsync(input, signatures.CallerOf(signature), http.RequestAborted);
            Begin(http, protocol, requestId, StatusCodes.Status200OK);
            protocol.WriteResult(http.Response.BodyWriter, call.Operation, result, requestId);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
        catch (Exception exception)
        {
            if (http.Response.HasStarted)
            {
                LogFailed(logger, exception, requestId);
                http.Abort();
                return;
            }

            await AnswerAsync(http, protocol, call?.Operation.Service, protocol.Spell(ErrorOf(exception, requestId)), requestId);
        }
    }

    private IServerProtocol? SpeakerOf(WireRequest request) => _protocols.FirstOrDefault(one => one.Matches(request));

    private ErrorAnswer ErrorOf(Exception exception, string requestId)
    {
        switch (exception)
        {
            case ContractFaultException fault:
                return ErrorAnswer.Of(fault);
            case FaultException { Fault: var fault }:
                if (fault.HttpStatus >= StatusCodes.Status500InternalServerError) LogFailed(logger, exception, requestId);
                return new ErrorAnswer(fault.Code, fault.Message, fault.HttpStatus);
            case StoreUnwritableException { Fault: var fault }:
                LogFailed(logger, exception, requestId);
                return new ErrorAnswer(fault.Code, fault.Message, fault.HttpStatus);
            default:
                LogFailed(logger, exception, requestId);
                return ErrorAnswer.InternalFailure();
        }
    }

    private static async Task AnswerAsync(
        HttpContext http, IServerProtocol protocol, ServiceContract? service, ErrorAnswer error, string requestId)
    {
        Begin(http, protocol, requestId, error.HttpStatus);
        protocol.WriteError(http.Response.BodyWriter, service, error, requestId);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static void Begin(HttpContext http, IServerProtocol protocol, string requestId, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = protocol.ContentType;
        http.Response.Headers["x-amzn-RequestId"] = requestId;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed")]
    private static partial void LogFailed(ILogger logger, Exception exception, string requestId);
}
