using System.Buffers;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Json;

/// <summary>AWS JSON 1.1: KMS. The operation is named by a header, so services are told apart before the body is
/// looked at.</summary>
public sealed class JsonProtocol(IReadOnlyList<OperationCatalog> catalogs) : IServerProtocol
{
    private const string Target = "X-Amz-Target";
    private const string Type = "application/x-amz-json-1.1";

    public string Name => "json";

    public string ContentType => Type;

    // By the target alone: a caller whose signature is wrong is answered in JSON too.
    public bool Matches(WireRequest request) => request.Method == "POST" && Named(request) is not null;

    public Call Read(WireRequest request)
    {
        var type = request.Header("Content-Type");
        if (!IsJson(type)) throw ContractFaultException.UnknownType(type);
        return Named(request) is { } named && named.Catalog.Find(named.Action) is { } operation
            ? new Call(operation, new JsonRequestReader(JsonText.Object(request.Body.Span)))
            : throw ContractFaultException.UnknownTarget(request.Header(Target) ?? "(none)");
    }

    public ErrorAnswer Spell(ErrorAnswer error) => JsonErrors.Spell(error);

    // What answers nothing answers no document either, not even an empty one.
    public void WriteResult(IBufferWriter<byte> output, Operation operation, IShape result, string requestId)
    {
        if (result is not EmptyShape) JsonShapeWriter.Write(output, result);
    }

    public void WriteError(IBufferWriter<byte> output, ServiceContract? service, ErrorAnswer error, string requestId) =>
        JsonErrors.Write(output, error);

    private (OperationCatalog Catalog, string Action)? Named(WireRequest request)
    {
        if (request.Header(Target)?.Split('.', 2) is not [var prefix, var action]) return null;
        return catalogs.FirstOrDefault(one => one.Service.TargetPrefix == prefix) is { } catalog ? (catalog, action) : null;
    }

    // Of a charset beside it there is nothing to say: JSON is UTF-8.
    private static bool IsJson(string? type) =>
        type?.Split(';')[0].Trim().Equals(Type, StringComparison.OrdinalIgnoreCase) is true;
}
