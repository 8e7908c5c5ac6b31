using Larder.Contract.ElastiCache;

namespace Larder.Tests.Contract.Protocols.Query;

public sealed class QueryRequestReaderTests
{
    private const string Group = "ReplicationGroupId=orders&ReplicationGroupDescription=shop&";

    [Theory]
    [InlineData("Tags.Tag.1.Key=a&Tags.Tag.2.Key=b")]
    [InlineData("Tags.member.1.Key=a&Tags.member.2.Key=b")]
    [InlineData("Tags.Tag.2.Key=b&Tags.Tag.1.Key=a")]
    public void A_list_is_read_by_its_own_name_or_by_member_in_the_order_of_its_indexes(string tags) =>
        Assert.Equal(["a", "b"], Create(tags).Tags!.Select(tag => tag.Key));

    [Fact]
    public void An_absent_list_is_not_an_empty_one()
    {
        Assert.Null(Create("").Tags);
        Assert.Empty(Create("Tags=").Tags!);
    }

    [Fact]
    public void An_empty_text_is_present()
    {
        Assert.Null(Create("").Engine);
        Assert.Equal("", Create("Engine=").Engine);
        Assert.Equal("", Create("Engine").Engine);
    }

    [Fact]
    public void Plus_and_percent_are_decoded() => Assert.Equal("a b+ü", Create("Engine=a+b%2B%C3%BC").Engine);

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    public void A_boolean_may_be_spelled_in_either_case(string text, bool value) =>
        Assert.Equal(value, Create($"MultiAZEnabled={text}").MultiAZEnabled);

    [Theory]
    [InlineData("2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.000Z")]
    [InlineData("2026-01-02T04:04:05%2B01:00")]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("20260102T030405Z")]
    [InlineData("1767323045")]
    [InlineData("1767323045.000")]
    public void A_timestamp_is_ISO_8601_or_seconds(string text)
    {
        var input = Assert.IsType<DescribeEventsMessage>(QueryRequests.Read("DescribeEvents", $"StartTime={text}"));

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), input.StartTime);
    }

    [Theory]
    [InlineData("ReplicationGroupDescription=shop", "The parameter ReplicationGroupId must be provided and must not be blank.")]
    [InlineData("ReplicationGroupDescription=shop&ReplicationGroupId=", "The parameter ReplicationGroupId must be provided and must not be blank.")]
    [InlineData("ReplicationGroupDescription=shop&ReplicationGroupId=+", "The parameter ReplicationGroupId must be provided and must not be blank.")]
    public void A_required_parameter_must_be_there_and_not_blank(string parameters, string message)
    {
        var fault = QueryRequests.Refused("CreateReplicationGroup", parameters);

        Assert.Equal(("InvalidParameterValue", message, 400), (fault.Code, fault.Message, fault.HttpStatus));
    }

    [Fact]
    public void A_required_list_within_a_list_is_named_by_its_path()
    {
        var fault = QueryRequests.Refused("DescribeUsers", "Filters.member.1.Name=user-id");

        Assert.Equal("The parameter Filters.member.1.Values must be provided and must not be null.", fault.Message);
    }

    [Theory]
    [InlineData("Port=six", "Port")]
    [InlineData("Port=", "Port")]
    [InlineData("Port=1.5", "Port")]
    [InlineData("Port=%206379", "Port")]
    [InlineData("Port=99999999999", "Port")]
    [InlineData("MultiAZEnabled=yes", "MultiAZEnabled")]
    [InlineData("MultiAZEnabled=1", "MultiAZEnabled")]
    [InlineData("Port.Number=1", "Port.Number")]
    [InlineData("Tags=x", "Tags")]
    [InlineData("Tags.1.Key=a", "Tags.1")]
    [InlineData("Tags.Tag=x", "Tags.Tag")]
    [InlineData("Tags.Tag.0.Key=a", "Tags.Tag.0")]
    [InlineData("Tags.Tag.-1.Key=a", "Tags.Tag.-1")]
    [InlineData("Tags.Tag.01.Key=a", "Tags.Tag.01")]
    [InlineData("Tags.Tag.one.Key=a", "Tags.Tag.one")]
    [InlineData("Tags.Tag.2.Key=a", "Tags.Tag")]
    [InlineData("Tags.Tag.1.Key=a&Tags.Tag.3.Key=a", "Tags.Tag")]
    [InlineData("Tags.Tag.2000000000.Key=a", "Tags.Tag")]
    [InlineData("Tags.Tag.99999999999999999999.Key=a", "Tags.Tag")]
    [InlineData("Tags.Tag.1.Key=a&Tags.member.1.Key=b", "Tags.member")]
    [InlineData("Tags.Tag.1=a", "Tags.Tag.1")]
    public void What_is_not_of_its_type_is_malformed(string parameters, string name)
    {
        var fault = QueryRequests.Refused("CreateReplicationGroup", Group + parameters);

        Assert.Equal(("MalformedInput", 400), (fault.Code, fault.HttpStatus));
        Assert.StartsWith($"The parameter {name} is malformed: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartTime=yesterday")]
    [InlineData("StartTime=NaN")]
    [InlineData("StartTime=1e300")]
    [InlineData("StartTime=2026-13-01T00:00:00Z")]
    public void A_timestamp_that_is_none_is_malformed(string parameters) =>
        Assert.Equal("MalformedInput", QueryRequests.Refused("DescribeEvents", parameters).Code);

    [Theory]
    [InlineData("Colour=red", "Colour")]
    [InlineData("tags.Tag.1.Key=a", "tags.Tag.1.Key")]
    [InlineData("Tags.Tag.1.Colour=red", "Tags.Tag.1.Colour")]
    [InlineData("A..B=1", "A..B")]
    [InlineData("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r=1", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r")]
    public void A_parameter_that_nobody_knows_is_refused_by_its_name(string parameters, string name)
    {
        var fault = QueryRequests.Refused("CreateReplicationGroup", Group + parameters);

        Assert.Equal("InvalidQueryParameter", fault.Code);
        Assert.StartsWith($"The parameter {name} is not recognized", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Port=1&Port=1", "Port")]
    [InlineData("Tags.Tag.1.Key=a&Tags.Tag.1.Key=b", "Tags.Tag.1.Key")]
    [InlineData("Tags=&Tags.Tag.1.Key=a", "Tags")]
    public void A_parameter_given_twice_is_refused(string parameters, string name)
    {
        var fault = QueryRequests.Refused("CreateReplicationGroup", Group + parameters);

        Assert.Equal(("InvalidQueryParameter", $"The parameter {name} is given more than once."), (fault.Code, fault.Message));
    }

    [Theory]
    [InlineData("CreateReplicationGroup", Group + "NetworkType=ipv5", "'ipv5' at 'NetworkType' failed to satisfy constraint: Member must satisfy enum value set: [ipv4, ipv6, dual_stack]")]
    [InlineData("CreateReplicationGroup", Group + "UserGroupIds.member.1=7up", "'7up' at 'UserGroupIds.member.1' failed to satisfy constraint: Member must satisfy regular expression pattern")]
    [InlineData("CreateReplicationGroup", Group + "UserGroupIds=", "'0 items' at 'UserGroupIds' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("TestFailover", "ReplicationGroupId=g&NodeGroupId=00001", "'00001' at 'NodeGroupId' failed to satisfy constraint: Member must have length less than or equal to 4")]
    [InlineData("TestFailover", "ReplicationGroupId=g&NodeGroupId=%D9%A1", "Member must satisfy regular expression pattern: \\d+")]
    [InlineData("DeleteUser", "UserId=a%0A", "Member must satisfy regular expression pattern")]
    public void A_value_outside_the_contract_fails_validation(string action, string parameters, string message)
    {
        var fault = QueryRequests.Refused(action, parameters);

        Assert.Equal(("ValidationError", 400), (fault.Code, fault.HttpStatus));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private static CreateReplicationGroupMessage Create(string parameters) =>
        Assert.IsType<CreateReplicationGroupMessage>(QueryRequests.Read("CreateReplicationGroup", Group + parameters));
}
