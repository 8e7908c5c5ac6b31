using CsCheck;
using Larder.Model.Naming;

namespace Larder.Tests.Naming;

public sealed class IdentifierTests
{
    [Fact]
    public void An_id_is_stored_in_lower_case() =>
        Assert.Equal("democluster", Identifier.Normalise("ReplicationGroupId", "DemoCluster", 40));

    [Theory]
    [InlineData("1orders")]
    [InlineData("-orders")]
    [InlineData("orders-")]
    [InlineData("or--ders")]
    [InlineData("or_ders")]
    [InlineData("orders.a")]
    [InlineData("주문")]
    [InlineData("or ders")]
    public void What_is_no_identifier_is_refused_by_the_parameters_name(string id) =>
        Refused.With("InvalidParameterValue", () => Identifier.Normalise("CacheClusterId", id, 50), "CacheClusterId");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_id_is_refused(string id) =>
        Refused.With("InvalidParameterValue", () => Identifier.Normalise("CacheClusterId", id, 50), "must not be blank");

    [Fact]
    public void The_longest_id_is_taken_and_one_character_more_is_not()
    {
        var longest = new string('a', Identifier.ReplicationGroupMax);

        Assert.Equal(longest, Identifier.Normalise("ReplicationGroupId", longest, Identifier.ReplicationGroupMax));
        Refused.With("InvalidParameterValue",
            () => Identifier.Normalise("ReplicationGroupId", longest + "a", Identifier.ReplicationGroupMax), "40");
    }

    [Fact]
    public void Members_are_numbered_as_AWS_numbers_them()
    {
        Assert.Equal("orders-001", Identifier.Member("orders", clusterMode: false, nodeGroup: 1, member: 1));
        Assert.Equal("orders-0002-003", Identifier.Member("orders", clusterMode: true, nodeGroup: 2, member: 3));
    }

    [Fact]
    public void Any_text_is_either_refused_or_stored_as_a_valid_lower_case_id() =>
        Gen.String[0, 60].Sample(text =>
        {
            try
            {
                var id = Identifier.Normalise("CacheClusterId", text, 50);
                return Identifier.IsValid(id) && !id.Any(char.IsUpper) && id.Length <= 50;
            }
            catch (Model.Faults.FaultException exception)
            {
                return exception.Fault.Code == "InvalidParameterValue";
            }
        }, iter: Fuzz.Times(1000));
}
