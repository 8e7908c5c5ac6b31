using CsCheck;
using Larder.Contract;
using Larder.Contract.Kms;
using Larder.Contract.Protocols.Json;
using Larder.Tests.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Json;

public sealed class JsonRoundTripTests
{
    public static TheoryData<string> Operations => new(KmsOperations.All.Select(operation => operation.Name));

    [Theory, MemberData(nameof(Operations))]
    public void What_a_client_asks_is_what_the_server_reads(string name)
    {
        var operation = KmsOperations.Find(name)!;
        Gen.Int.Sample(seed =>
        {
            var sent = InventedShape.Of(seed, operation.ReadInput);
            var call = ContractCatalogs.Json.Read(JsonRequests.Post(name, JsonRequests.Bytes(sent)));

            Assert.Same(operation, call.Operation);
            Assert.Equal(ShapeText.Of(sent), ShapeText.Of(call.ReadInput()));
        }, iter: Fuzz.Times(60));
    }

    [Theory, MemberData(nameof(Operations))]
    public void What_the_server_answers_is_what_a_client_reads(string name)
    {
        var operation = KmsOperations.Find(name)!;
        Gen.Int.Sample(seed =>
        {
            var answered = InventedShape.Of(seed, operation.ReadOutput);
            var body = JsonRequests.Bytes(output => ContractCatalogs.Json.WriteResult(output, operation, answered, "a-request"));

            if (answered is EmptyShape) Assert.Empty(body);
            else Assert.Equal(ShapeText.Of(answered), ShapeText.Of(operation.ReadOutput(new JsonRequestReader(JsonText.Object(body)))));
        }, iter: Fuzz.Times(60));
    }
}
