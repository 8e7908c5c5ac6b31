using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;
using Larder.Contract;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Protocols.Xml;
using Larder.Contract.Shapes;
using Larder.Tests.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Query;

/// <summary>Whatever comes in as a form is read into a record, or refused by AWS's code and the parameter's name.</summary>
public sealed class QueryFuzzTests
{
    private static readonly string[] CodesOfForms = ["MissingAction", "InvalidAction", "MalformedQueryString"];
    private static readonly string[] CodesOfParameters =
    [
        "InvalidParameterValue", "InvalidQueryParameter", "MalformedInput", "MissingParameter", "UnknownParameter", "ValidationError",
    ];

    [Fact]
    public Task A_mutated_form_of_any_operation_is_read_or_refused_by_name() =>
        MutatedForms.Any.SampleAsync(one => Fuzz.SoonAsync(() => ReadOrRefuse(Post(one.Body))),
            iter: Fuzz.Times(10_000), print: MutatedForms.Print);

    [Fact]
    public Task A_mutated_form_in_the_query_string_is_read_or_refused_by_name() =>
        MutatedForms.Any.SampleAsync(one => Fuzz.SoonAsync(() => ReadOrRefuse(Get(one.Body))),
            iter: Fuzz.Times(2_000), print: MutatedForms.Print);

    [Fact]
    public Task Any_bytes_at_all_are_read_or_refused() =>
        Gen.Byte.Array[0, 300].SampleAsync(bytes => Fuzz.SoonAsync(() => ReadOrRefuse(Post(bytes))), iter: Fuzz.Times(5_000));

    [Theory]
    [InlineData("{0}=1")]
    [InlineData("Tags.Tag.{0}.Key=a")]
    [InlineData("UserGroupIds.member.{0}=a")]
    [InlineData("{0}.a.b.c.d.e.f.g.h.i.j.k.l.m.n.o=")]
    [InlineData("ReplicationGroupId=%25%25%25%25%25%25%25%25")]
    [InlineData("NodeGroupConfiguration.NodeGroupConfiguration.{0}.PreferredOutpostArns.PreferredOutpostArn.1=a")]
    public Task The_longest_form_is_read_as_soon(string unit)
    {
        var form = new StringBuilder("Action=CreateReplicationGroup&Version=2015-02-02&ReplicationGroupDescription=d");
        for (var index = 1; form.Length < WireRequest.MaxBodyBytes - 200; index++)
            form.Append('&').AppendFormat(CultureInfo.InvariantCulture, unit, index);
        return Fuzz.SoonAsync(() => ReadOrRefuse(QueryRequests.Post(form.ToString())));
    }

    private static WireRequest Post(byte[] body) => QueryRequests.Post("") with { Body = body };

    private static WireRequest Get(byte[] query) => Post([]) with { Method = "GET", Query = Encoding.Latin1.GetString(query) };

    private static void ReadOrRefuse(WireRequest request)
    {
        Call? call = null;
        try
        {
            call = ContractCatalogs.ProtocolOf(request).Read(request);
            var input = call.ReadInput();
            AssertSaysTheSameAgain(call.Operation, input);
        }
        catch (ContractFaultException fault)
        {
            AssertNamesWhatIsWrong(fault, call?.Operation, request);
            AssertCanBeAnswered(fault);
        }
    }

    private static void AssertSaysTheSameAgain(Operation operation, IShape input)
    {
        var again = ContractCatalogs.ProtocolOf(operation).Read(QueryRequests.Post(QueryRequestWriter.Form(operation, input)));
        Assert.Same(operation, again.Operation);
        Assert.Equal(ShapeText.Of(input), ShapeText.Of(again.ReadInput()));
    }

    private static void AssertNamesWhatIsWrong(ContractFaultException fault, Operation? operation, WireRequest request)
    {
        Assert.InRange(fault.HttpStatus, 400, 404);
        if (CodesOfForms.Contains(fault.Code)) return;
        Assert.Contains(fault.Code, CodesOfParameters);
        Assert.Contains(Names(request).Concat(Required(operation)), name =>
            fault.Message.Contains($"parameter {name}", StringComparison.Ordinal)
            || fault.Message.Contains($"at '{name}'", StringComparison.Ordinal));
    }

    // A form that is invented carries at least what is required, by its names on the wire.
    private static IEnumerable<string> Required(Operation? operation) => operation is null ? [] : Names(
        QueryRequests.Post(QueryRequestWriter.Form(operation, InventedShape.Of(0, operation.ReadInput))));

    // Every parameter's name, and the names of what it lies in.
    private static IEnumerable<string> Names(WireRequest request) => $"{request.Query}&{Encoding.UTF8.GetString(request.Body.Span)}"
        .Split('&').Select(pair => WebUtility.UrlDecode(pair.Split('=')[0])).Where(name => name.Length > 0)
        .SelectMany(name => Enumerable.Range(1, name.Length)
            .Where(end => end == name.Length || name[end] == '.').Select(end => name[..end]));

    private static void AssertCanBeAnswered(ContractFaultException fault)
    {
        var output = new ArrayBufferWriter<byte>();
        ContractCatalogs.Query.WriteError(output, null, ErrorAnswer.Of(fault), "a-request");

        using var answer = new MemoryStream(output.WrittenSpan.ToArray());
        var error = XmlResponseReader.Child(XmlResponseReader.Parse(answer), "Error")!;
        Assert.Equal(fault.Code, XmlResponseReader.Child(error, "Code")!.Value);
        Assert.Equal(XmlCharacters.Clean(fault.Message), XmlResponseReader.Child(error, "Message")!.Value);
    }
}
