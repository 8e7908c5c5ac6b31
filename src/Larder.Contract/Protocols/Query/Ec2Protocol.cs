using System.Buffers;
using Larder.Contract.Protocols.Xml;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Query;

/// <summary>EC2's own: forms and XML as the query services have, with lists, names, results and errors written
/// otherwise.</summary>
public sealed class Ec2Protocol(OperationCatalog catalog) : IServerProtocol
{
    internal const string ProtocolName = "ec2";

    public string Name => ProtocolName;

    public string ContentType => "text/xml";

    // By the version alone, which every request carries: a caller whose signature is wrong is answered in EC2's way too.
    public bool Matches(WireRequest request) =>
        FormText.IsForm(request) && FormVersion.Named(request, catalog.Service.ApiVersion);

    public Call Read(WireRequest request)
    {
        var form = QueryForm.Parse(request);
        if (string.IsNullOrEmpty(form.Action)) throw ContractFaultException.MissingAction();
        return form.Version == catalog.Service.ApiVersion && catalog.Find(form.Action) is { } operation
            ? new Call(operation, new QueryRequestReader(form, FormDialect.Ec2))
            : throw ContractFaultException.InvalidAction(form.Action, form.Version);
    }

    public void WriteResult(IBufferWriter<byte> output, Operation operation, IShape result, string requestId) =>
        XmlResponseWriter.WriteBareResult(output, operation, result, requestId);

    public void WriteError(IBufferWriter<byte> output, ServiceContract? service, ErrorAnswer error, string requestId) =>
        XmlResponseWriter.WriteErrors(output, error, requestId);
}
