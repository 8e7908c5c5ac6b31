using System.Buffers;
using System.Net;
using Larder.Contract;
using Larder.Contract.Protocols;
using Larder.Contract.Shapes;
using Larder.Contract.SigV4;

namespace Larder.Tests.Contract.Client;

/// <summary>The server's half of the wire, with no network between.</summary>
internal sealed class QueryServer(TimeProvider time, Func<IShape, IShape> serve) : HttpMessageHandler
{
    public VerifiedSignature? Signature { get; private set; }

    /// <summary>All that was asked, in its order.</summary>
    public List<IShape> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var wire = new WireRequest
        {
            Method = request.Method.Method,
            Path = request.RequestUri!.AbsolutePath,
            Headers =
            [
                .. request.Headers.NonValidated.Concat(request.Content!.Headers.NonValidated)
                    .Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
            ],
            Body = await request.Content!.ReadAsByteArrayAsync(cancellationToken),
        };
        var output = new ArrayBufferWriter<byte>();
        var status = Answer(wire, output);
        return new(status) { Content = new ByteArrayContent(output.WrittenSpan.ToArray()) };
    }

    private HttpStatusCode Answer(WireRequest wire, ArrayBufferWriter<byte> output)
    {
        var protocol = ContractCatalogs.ProtocolOf(wire);
        try
        {
            Signature = new SigV4Verifier(_ => "secret").Verify(wire, time.GetUtcNow());
            var call = protocol.Read(wire);
            var input = call.ReadInput();
            Requests.Add(input);
            protocol.WriteResult(output, call.Operation, serve(input), "r-1");
            return HttpStatusCode.OK;
        }
        catch (ContractFaultException fault)
        {
            protocol.WriteError(output, null, ErrorAnswer.Of(fault), "r-1");
            return (HttpStatusCode)fault.HttpStatus;
        }
    }
}
