using System.Buffers;
using Larder.Contract.Protocols.Xml;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Query;

/// <summary>Forms in, XML out: ElastiCache and STS. Several services share an address, told apart by their
/// version.</summary>
public sealed class QueryProtocol(IReadOnlyList<OperationCatalog> catalogs) : IServerProtocol
{
    public string Name => "query";

    public string ContentType => "text/xml";

    public bool Matches(WireRequest request) => FormText.IsForm(request);

    public Call Read(WireRequest request)
    {
        var form = QueryForm.Parse(request);
        if (string.IsNullOrEmpty(form.Action)) throw ContractFaultException.MissingAction();
        var catalog = catalogs.FirstOrDefault(catalog => catalog.Service.ApiVersion == form.Version);
        return catalog?.Find(form.Action) is { } operation
            ? new Call(operation, new QueryRequestReader(form, FormDialect.Query))
            : throw ContractFaultException.InvalidAction(form.Action, form.Version);
    }

    public void WriteResult(IBufferWriter<byte> output, Operation operation, IShape result, string requestId) =>
        XmlResponseWriter.WriteResult(output, operation, result, requestId);

    public void WriteError(IBufferWriter<byte> output, ServiceContract? service, ErrorAnswer error, string requestId) =>
        XmlResponseWriter.WriteError(output, (service ?? catalogs[0].Service).XmlNamespace, error, requestId);
}
