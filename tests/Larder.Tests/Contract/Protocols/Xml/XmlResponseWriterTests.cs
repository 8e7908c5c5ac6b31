using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Xml;
using Larder.Contract.Shapes;
using Larder.Contract.Sts;

namespace Larder.Tests.Contract.Protocols.Xml;

public sealed class XmlResponseWriterTests
{
    [Fact]
    public void An_answer_looks_as_AWS_writes_it() => Assert.Equal(
        """
        <DescribeReplicationGroupsResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/">
          <DescribeReplicationGroupsResult>
            <Marker>more</Marker>
            <ReplicationGroups>
              <ReplicationGroup>
                <ClusterEnabled>false</ClusterEnabled>
                <MemberClusters>
                  <ClusterId>orders-001</ClusterId>
                  <ClusterId>orders-002</ClusterId>
                </MemberClusters>
                <NodeGroups>
                  <NodeGroup>
                    <NodeGroupId>0001</NodeGroupId>
                    <PrimaryEndpoint>
                      <Address>127.0.0.9</Address>
                      <Port>6379</Port>
                    </PrimaryEndpoint>
                  </NodeGroup>
                </NodeGroups>
                <ReplicationGroupCreateTime>2026-01-02T03:04:05.678Z</ReplicationGroupCreateTime>
                <ReplicationGroupId>orders</ReplicationGroupId>
                <UserGroupIds />
              </ReplicationGroup>
            </ReplicationGroups>
          </DescribeReplicationGroupsResult>
          <ResponseMetadata>
            <RequestId>r-1</RequestId>
          </ResponseMetadata>
        </DescribeReplicationGroupsResponse>
        """, Layout(Result(ElastiCacheOperations.DescribeReplicationGroups, new ReplicationGroupMessage
        {
            Marker = "more",
            ReplicationGroups =
            [
                new()
                {
                    ReplicationGroupId = "orders",
                    ClusterEnabled = false,
                    MemberClusters = ["orders-001", "orders-002"],
                    NodeGroups = [new() { NodeGroupId = "0001", PrimaryEndpoint = new() { Address = "127.0.0.9", Port = 6379 } }],
                    ReplicationGroupCreateTime = new DateTimeOffset(2026, 1, 2, 4, 4, 5, 678, TimeSpan.FromHours(1)),
                    UserGroupIds = [],
                },
            ],
        })), ignoreLineEndingDifferences: true);

    [Fact]
    public void An_operation_without_a_result_answers_with_its_request_id_alone() => Assert.Equal(
        "<DeleteCacheSubnetGroupResponse xmlns=\"http://elasticache.amazonaws.com/doc/2015-02-02/\"><ResponseMetadata>"
        + "<RequestId>r-1</RequestId></ResponseMetadata></DeleteCacheSubnetGroupResponse>",
        Result(ElastiCacheOperations.DeleteCacheSubnetGroup, EmptyShape.Value));

    [Fact]
    public void Another_service_has_its_own_namespace() => Assert.StartsWith(
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult><Account>",
        Result(StsOperations.GetCallerIdentity, new GetCallerIdentityResponse { Account = "000000000000" }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(404, "Sender")]
    [InlineData(500, "Receiver")]
    public void An_error_says_whose_fault_it_is(int status, string type)
    {
        var output = new ArrayBufferWriter<byte>();
        ContractCatalogs.Query.WriteError(output, null, new ErrorAnswer("Some", "a < b", status), "r-1");

        Assert.Equal(
            "<ErrorResponse xmlns=\"http://elasticache.amazonaws.com/doc/2015-02-02/\"><Error>"
            + $"<Type>{type}</Type><Code>Some</Code><Message>a &lt; b</Message></Error><RequestId>r-1</RequestId></ErrorResponse>",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData("a\0b\u0001\u001f", "a\uFFFDb\uFFFD\uFFFD")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("\ud83d\ude00 é\t\n\r", "\ud83d\ude00 é\t\n\r")]
    public void What_XML_cannot_carry_never_breaks_an_answer(string text, string carried) =>
        Assert.Equal(carried, Carried(text));

    // Not in the theory above: an attribute's text is UTF-8, which has no halves of pairs.
    [Fact]
    public void Half_a_surrogate_pair_never_breaks_an_answer()
    {
        Assert.Equal("\uFFFDx", Carried("\ud83dx"));
        Assert.Equal("x\uFFFD", Carried("x\ude00"));
    }

    [Fact]
    public void A_document_type_in_an_answer_is_not_read()
    {
        using var stream = new MemoryStream("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"u8.ToArray());

        Assert.Throws<InvalidDataException>(() => XmlResponseReader.Parse(stream));
    }

    private static string Result(Operation operation, IShape result)
    {
        var output = new ArrayBufferWriter<byte>();
        ContractCatalogs.Query.WriteResult(output, operation, result, "r-1");
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Carried(string text)
    {
        var xml = Result(StsOperations.GetCallerIdentity, new GetCallerIdentityResponse { Arn = text });
        return XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Descendants()
            .Single(element => element.Name.LocalName == "Arn").Value;
    }

    private static string Layout(string xml) => XElement.Parse(xml).ToString();
}
