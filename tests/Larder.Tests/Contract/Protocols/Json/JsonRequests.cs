using System.Buffers;
using System.Text;
using Larder.Contract;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Json;
using Larder.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Json;

internal static class JsonRequests
{
    public static WireRequest Post(string action, string body) => Post(action, Encoding.UTF8.GetBytes(body));

    public static WireRequest Post(string action, byte[] body) => new()
    {
        Method = "POST",
        Path = "/",
        Headers = [new("Content-Type", "application/x-amz-json-1.1"), new("X-Amz-Target", $"TrentService.{action}")],
        Body = body,
    };

    public static WireRequest With(this WireRequest request, string header, string? value) => request with
    {
        Headers = [.. request.Headers.Where(one => one.Key != header), .. value is null ? [] : new[] { KeyValuePair.Create(header, value) }],
    };

    public static T Read<T>(string action, string body)
        where T : class, IShape<T> => Assert.IsType<T>(ContractCatalogs.Json.Read(Post(action, body)).ReadInput());

    public static ContractFaultException Refused(string action, string body) => Refused(Post(action, body));

    public static ContractFaultException Refused(WireRequest request) =>
        Assert.Throws<ContractFaultException>(() => ContractCatalogs.Json.Read(request).ReadInput());

    public static byte[] Bytes(IShape shape) => Bytes(output => JsonShapeWriter.Write(output, shape));

    public static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
