using System.Buffers;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols;

/// <summary>One way in which AWS services speak, seen from the server: JSON and CBOR stand next to Query.</summary>
public interface IServerProtocol
{
    string Name { get; }

    /// <summary>The content type of every answer, errors included.</summary>
    string ContentType { get; }

    /// <summary>Judged without taking the request apart. A server asks its protocols in turn.</summary>
    bool Matches(WireRequest request);

    /// <exception cref="ContractFaultException">No operation is named, or none that we know.</exception>
    Call Read(WireRequest request);

    void WriteResult(IBufferWriter<byte> output, Operation operation, IShape result, string requestId);

    /// <summary>The service is null where the request was refused before it was known which one it wants.</summary>
    void WriteError(IBufferWriter<byte> output, ServiceContract? service, ErrorAnswer error, string requestId);
}
