using System.Buffers;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols;

/// <summary>One way in which AWS services speak, seen from the server: JSON stands next to Query, and CBOR may.</summary>
public interface IServerProtocol
{
    string Name { get; }

    /// <summary>The content type of every answer, errors included.</summary>
    string ContentType { get; }

    /// <summary>Judged without taking the request apart. A server asks its protocols in turn.</summary>
    bool Matches(WireRequest request);

    /// <exception cref="ContractFaultException">No operation is named, or none that we know.</exception>
    Call Read(WireRequest request);

    /// <summary>An error that all services have, as those of this protocol spell it. Asked for before it is written, since
    /// its status may differ too.</summary>
    ErrorAnswer Spell(ErrorAnswer error) => error;

    void WriteResult(IBufferWriter<byte> output, Operation operation, IShape result, string requestId);

    /// <summary>The service is null where the request was refused before it was known which one it wants.</summary>
    void WriteError(IBufferWriter<byte> output, ServiceContract? service, ErrorAnswer error, string requestId);
}
