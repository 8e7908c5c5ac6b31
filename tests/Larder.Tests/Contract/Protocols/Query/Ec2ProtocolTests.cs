using System.Buffers;
using System.Text;
using Larder.Contract;
using Larder.Contract.Ec2;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Query;

namespace Larder.Tests.Contract.Protocols.Query;

public sealed class Ec2ProtocolTests
{
    // As botocore writes it.
    private const string Authorize = "Action=AuthorizeSecurityGroupIngress&Version=2016-11-15&DryRun=false&GroupId=sg-1"
        + "&IpPermissions.1.FromPort=6379&IpPermissions.1.Groups.1.GroupId=sg-2&IpPermissions.1.IpProtocol=tcp"
        + "&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0%2F8&IpPermissions.1.IpRanges.1.Description=shop"
        + "&IpPermissions.1.IpRanges.2.CidrIp=192.168.0.0%2F16&IpPermissions.1.ToPort=6379"
        + "&TagSpecification.1.ResourceType=security-group-rule&TagSpecification.1.Tag.1.Key=team&TagSpecification.1.Tag.1.Value=shop";

    [Fact]
    public void A_request_is_read_as_the_SDKs_write_it()
    {
        var input = Assert.IsType<AuthorizeSecurityGroupIngressRequest>(
            ContractCatalogs.Ec2.Read(QueryRequests.Post(Authorize)).ReadInput());

        Assert.Equal((false, "sg-1"), (input.DryRun, input.GroupId));
        var permission = Assert.Single(input.IpPermissions!);
        Assert.Equal(("tcp", 6379, 6379), (permission.IpProtocol, permission.FromPort, permission.ToPort));
        Assert.Equal(["10.0.0.0/8", "192.168.0.0/16"], permission.IpRanges!.Select(range => range.CidrIp));
        Assert.Equal("sg-2", Assert.Single(permission.UserIdGroupPairs!).GroupId);
        var tags = Assert.Single(input.TagSpecifications!);
        Assert.Equal(("security-group-rule", "team"), (tags.ResourceType, Assert.Single(tags.Tags!).Key));
    }

    [Fact]
    public void A_request_is_written_as_the_SDKs_write_it() => AssertSame(Authorize, QueryRequestWriter.Form(
        Ec2Operations.AuthorizeSecurityGroupIngress, new AuthorizeSecurityGroupIngressRequest
        {
            DryRun = false,
            GroupId = "sg-1",
            IpPermissions =
            [
                new()
                {
                    IpProtocol = "tcp",
                    FromPort = 6379,
                    ToPort = 6379,
                    IpRanges = [new() { CidrIp = "10.0.0.0/8", Description = "shop" }, new() { CidrIp = "192.168.0.0/16" }],
                    UserIdGroupPairs = [new() { GroupId = "sg-2" }],
                },
            ],
            TagSpecifications = [new() { ResourceType = "security-group-rule", Tags = [new() { Key = "team", Value = "shop" }] }],
        }));

    [Fact]
    public void An_answer_has_no_result_around_its_members() => Assert.Equal(
        "<DescribeVpcsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15\"><requestId>r-1</requestId>"
        + "<nextToken>more</nextToken><vpcSet><item><cidrBlock>10.0.0.0/16</cidrBlock><isDefault>false</isDefault>"
        + "<tagSet><item><key>team</key><value>shop</value></item></tagSet><vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>",
        Written(output => ContractCatalogs.Ec2.WriteResult(output, Ec2Operations.DescribeVpcs, new DescribeVpcsResult
        {
            NextToken = "more",
            Vpcs = [new() { VpcId = "vpc-1", CidrBlock = "10.0.0.0/16", IsDefault = false, Tags = [new() { Key = "team", Value = "shop" }] }],
        }, "r-1")));

    [Fact]
    public void An_operation_without_a_result_answers_with_its_request_id_alone() => Assert.Equal(
        "<DeleteVpcResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15\"><requestId>r-1</requestId></DeleteVpcResponse>",
        Written(output => ContractCatalogs.Ec2.WriteResult(output, Ec2Operations.DeleteVpc, EmptyShape.Value, "r-1")));

    [Fact]
    public void An_error_stands_in_a_list() => Assert.Equal(
        "<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>a &lt; b</Message></Error></Errors><RequestID>r-1</RequestID></Response>",
        Written(output => ContractCatalogs.Ec2.WriteError(output, null, new ErrorAnswer("InvalidVpcID.NotFound", "a < b", 400), "r-1")));

    [Theory]
    [InlineData("Action=DescribeVpcs&Version=2016-11-15", true)]
    [InlineData("Version=2016-11-15&Action=%", true)]
    [InlineData("Action=DescribeUsers&Version=2015-02-02", false)]
    [InlineData("Action=DescribeUsers&UserId=Version=2016-11-15", false)]
    [InlineData("Action=DescribeVpcs&Version=2016-11-151", false)]
    public void Its_version_tells_a_request_from_those_of_other_services(string form, bool matches)
    {
        Assert.Equal(matches, ContractCatalogs.Ec2.Matches(QueryRequests.Post(form)));
        Assert.Equal(matches, ContractCatalogs.Ec2.Matches(QueryRequests.Post("") with { Method = "GET", Query = form }));
    }

    [Fact]
    public void What_is_no_form_is_not_for_this_protocol() => Assert.False(ContractCatalogs.Ec2.Matches(
        QueryRequests.Post("Version=2016-11-15") with { Headers = [new("Content-Type", "application/x-amz-json-1.1")] }));

    [Theory]
    [InlineData("Action=DeleteVpc", "MissingParameter", "VpcId")]
    [InlineData("Action=DeleteVpc&VpcId=+", "MissingParameter", "VpcId")]
    [InlineData("Action=DeleteVpc&vpcId=vpc-1", "MissingParameter", "VpcId")]
    [InlineData("Action=DeleteVpc&VpcId=vpc-1&Colour=red", "UnknownParameter", "Colour")]
    [InlineData("Action=DescribeVpcs&VpcId.member.1=vpc-1", "MalformedInput", "VpcId.member")]
    [InlineData("Action=DescribeVpcs&VpcId.2=vpc-1", "MalformedInput", "VpcId")]
    [InlineData("Action=DescribeVpcs&MaxResults=4", "ValidationError", "MaxResults")]
    [InlineData("Action=RunInstances", "InvalidAction", "RunInstances")]
    [InlineData("VpcId=vpc-1", "MissingAction", "Action")]
    public void What_cannot_be_read_is_refused_by_name(string form, string code, string word)
    {
        var fault = Assert.Throws<ContractFaultException>(() =>
            ContractCatalogs.Ec2.Read(QueryRequests.Post($"{form}&Version=2016-11-15")).ReadInput());

        Assert.Equal((code, 400), (fault.Code, fault.HttpStatus));
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_signed_for_another_service_is_refused()
    {
        var operation = ContractCatalogs.Ec2.Read(QueryRequests.Post("Action=DescribeVpcs&Version=2016-11-15")).Operation;
        var signature = new Larder.Contract.SigV4.VerifiedSignature("AK", "eu-west-1", "elasticache", DateTimeOffset.UnixEpoch);

        var fault = Assert.Throws<ContractFaultException>(() => signature.EnsureScopedTo(operation.Service));

        Assert.Contains("'ec2'", fault.Message, StringComparison.Ordinal);
        (signature with { Service = "ec2" }).EnsureScopedTo(operation.Service);
    }

    // The SDKs keep the caller's order, we the contract's.
    private static void AssertSame(string expected, string actual) =>
        Assert.Equal(expected.Split('&').Order(StringComparer.Ordinal), actual.Split('&').Order(StringComparer.Ordinal));

    private static string Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
