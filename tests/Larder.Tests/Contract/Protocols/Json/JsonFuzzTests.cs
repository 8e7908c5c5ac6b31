using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Larder.Contract;
using Larder.Contract.Protocols;
using Larder.Contract.Shapes;
using Larder.Tests.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Json;

/// <summary>Whatever comes in as JSON is read into a record, or refused by AWS's code and the member's name.</summary>
public sealed class JsonFuzzTests
{
    [Fact]
    public Task A_mutated_body_of_any_operation_is_read_or_refused_by_name() =>
        MutatedJson.Any.SampleAsync(one => Fuzz.SoonAsync(() => ReadOrRefuse(one.Operation.Name, one.Body)),
            iter: Fuzz.Times(10_000), print: MutatedJson.Print);

    [Fact]
    public Task Any_bytes_at_all_are_read_or_refused() =>
        Gen.Byte.Array[0, 300].SampleAsync(bytes => Fuzz.SoonAsync(() => ReadOrRefuse("CreateKey", bytes)), iter: Fuzz.Times(5_000));

    [Theory]
    [InlineData("\"Colour{0}\":1", "{", "}")]
    [InlineData("{{\"TagKey\":\"{0}\",\"TagValue\":\"a\"}}", "{\"Tags\":[", "]}")]
    [InlineData("\\u00fc", "{\"Description\":\"", "\"}")]
    [InlineData("[", "{\"Colour\":", "}")]
    public Task The_longest_body_is_read_as_soon(string unit, string head, string tail)
    {
        var body = new StringBuilder(head);
        var separator = unit[^1] is '1' or '}' ? "," : "";
        for (var index = 0; body.Length < WireRequest.MaxBodyBytes - 200; index++)
            body.Append(index == 0 ? "" : separator).AppendFormat(CultureInfo.InvariantCulture, unit, index);
        return Fuzz.SoonAsync(() => ReadOrRefuse("CreateKey", Encoding.UTF8.GetBytes(body.Append(tail).ToString())));
    }

    private static void ReadOrRefuse(string action, byte[] body)
    {
        try
        {
            var call = ContractCatalogs.Json.Read(JsonRequests.Post(action, body));
            AssertSaysTheSameAgain(call.Operation, call.ReadInput());
        }
        catch (ContractFaultException fault)
        {
            AssertNamesWhatIsWrong(fault);
            AssertCanBeAnswered(fault);
        }
    }

    private static void AssertSaysTheSameAgain(Operation operation, IShape input)
    {
        var again = ContractCatalogs.Json.Read(JsonRequests.Post(operation.Name, JsonRequests.Bytes(input)));
        Assert.Equal(ShapeText.Of(input), ShapeText.Of(again.ReadInput()));
    }

    private static void AssertNamesWhatIsWrong(ContractFaultException fault)
    {
        Assert.Equal(400, fault.HttpStatus);
        if (fault.Code == "ValidationException") Assert.Matches("^1 validation error detected: Value (null|'(?s:.*)') at '[a-z][A-Za-z0-9.]*' failed", fault.Message);
        else Assert.Equal("SerializationException", fault.Code);
        if (fault.Message.StartsWith("The value", StringComparison.Ordinal)) Assert.Matches("at '[a-z][A-Za-z0-9.]*' is not ", fault.Message);
    }

    private static void AssertCanBeAnswered(ContractFaultException fault)
    {
        var answer = JsonRequests.Bytes(output => ContractCatalogs.Json.WriteError(output, null, ErrorAnswer.Of(fault), "a-request"));

        var error = JsonElement.Parse(answer);
        Assert.Equal(fault.Code, error.GetProperty("__type").GetString());
        Assert.Equal(fault.Message, error.GetProperty("message").GetString());
    }
}
