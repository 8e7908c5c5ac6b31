using System.Buffers;
using System.Text;
using CsCheck;
using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Protocols.Xml;
using Larder.Contract.Shapes;
using Larder.Tests.Contract.Shapes;

namespace Larder.Tests.Contract;

public sealed class RoundTripTests
{
    public static TheoryData<string> Operations => ContractCatalogs.OperationNames;

    [Theory, MemberData(nameof(Operations))]
    public void What_a_client_asks_is_what_the_server_reads(string name)
    {
        var operation = ContractCatalogs.Operation(name);
        Gen.Int.Sample(seed =>
        {
            var sent = InventedShape.Of(seed, operation.ReadInput);
            var call = ContractCatalogs.ProtocolOf(operation).Read(Post(QueryRequestWriter.Form(operation, sent)));

            Assert.Same(operation, call.Operation);
            Assert.Equal(ShapeText.Of(sent), ShapeText.Of(call.ReadInput()));
        }, iter: Fuzz.Times(60));
    }

    [Theory, MemberData(nameof(Operations))]
    public void What_the_server_answers_is_what_a_client_reads(string name)
    {
        var operation = ContractCatalogs.Operation(name);
        Gen.Int.Sample(seed =>
        {
            var answered = InventedShape.Of(seed, operation.ReadOutput);
            var output = new ArrayBufferWriter<byte>();
            ContractCatalogs.ProtocolOf(operation).WriteResult(output, operation, answered, "a-request");

            using var stream = new MemoryStream(output.WrittenSpan.ToArray());
            var document = XmlResponseReader.Parse(stream);
            var result = document.Elements().FirstOrDefault(child => child.Name.LocalName == operation.ResultWrapper) ?? document;
            Assert.Equal(ShapeText.Of(answered), ShapeText.Of(operation.ReadOutput(new XmlResponseReader(result))));
        }, iter: Fuzz.Times(60));
    }

    [Theory, MemberData(nameof(Operations))]
    public void The_members_that_are_present_are_those_that_were_sent(string name)
    {
        var operation = ContractCatalogs.Operation(name);
        var shape = InventedShape.Of(1, operation.ReadInput);
        var lines = ShapeText.Of(shape).Split(Environment.NewLine).Where(line => line.Length > 0);

        var present = PresentMembers.Of(shape);

        Assert.All(present, member => Assert.Contains(member, operation.InputMembers));
        Assert.All(present, member => Assert.Contains(lines, line => line.StartsWith($"{member}: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_record_does_not_print_its_secrets() => Assert.DoesNotContain("hunter2",
        new CreateUserMessage { UserId = "ann", UserName = "ann", Engine = "redis", AccessString = "on", Passwords = ["hunter2"], }
            .ToString() + new ModifyReplicationGroupMessage { ReplicationGroupId = "g", AuthToken = "hunter2" },
        StringComparison.Ordinal);

    private static WireRequest Post(string form) => new()
    {
        Method = "POST",
        Path = "/",
        Headers = [],
        Body = Encoding.UTF8.GetBytes(form),
    };
}
