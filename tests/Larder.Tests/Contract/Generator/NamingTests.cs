using Larder.Contract.Generator;

namespace Larder.Tests.Contract.Generator;

public sealed class NamingTests
{
    [Theory]
    [InlineData("ElastiCache", "ElastiCache")]
    [InlineData("STS", "Sts")]
    [InlineData("EC2", "Ec2")]
    [InlineData("CloudWatch Logs", "CloudWatchLogs")]
    public void A_service_is_named_in_our_manner(string id, string name) =>
        Assert.Equal(name, Larder.Contract.Generator.Naming.Service(Contract(id)));

    [Theory]
    [InlineData("Tag", "Key", "Key")]
    [InlineData("Tag", "key", "Key")]
    [InlineData("Tag", "Tag", "TagMember")]
    [InlineData("Tag", "Clone", "CloneMember")]
    [InlineData("Tag", "wire", "WireMember")]
    public void A_member_takes_no_name_that_its_record_has(string type, string member, string name) =>
        Assert.Equal(name, Larder.Contract.Generator.Naming.Property(type, member));

    [Theory]
    [InlineData("cross-az", "CrossAz")]
    [InlineData("SET", "Set")]
    [InlineData("n/a", "NA")]
    [InlineData("dual_stack", "DualStack")]
    [InlineData("SYMMETRIC_DEFAULT", "SymmetricDefault")]
    [InlineData("RSA_2048", "Rsa2048")]
    [InlineData("2048", "Value2048")]
    [InlineData("values", "ValueValues")]
    [InlineData("", "Empty")]
    public void An_enums_value_becomes_a_constant(string value, string name) =>
        Assert.Equal(name, Larder.Contract.Generator.Naming.EnumValue("Kind", value));

    [Fact]
    public void A_shape_named_as_its_service_is_told_apart_from_the_namespace() =>
        Assert.Equal("Larder.Contract.Sts.StsShape", Larder.Contract.Generator.Naming.Qualified(Contract("STS"), "Sts").Replace("global::", "", StringComparison.Ordinal));

    private static ContractFile Contract(string id) => new()
    {
        Service = new() { ServiceId = id, ApiVersion = "1", EndpointPrefix = "test", Protocol = "query" },
    };
}
