using Larder.Model.Naming;

namespace Larder.Tests.Naming;

public sealed class ArnTests
{
    private static readonly Scope _scope = Installations.Scope;

    [Fact]
    public void An_arn_reads_back_as_it_was_written()
    {
        var arn = new Arn(_scope, Arn.ReplicationGroup, "orders");

        Assert.Equal("arn:aws:elasticache:us-east-1:000000000000:replicationgroup:orders", arn.ToString());
        Assert.Equal(arn, Arn.Parse(arn.ToString(), _scope));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("arn:aws:rds:us-east-1:000000000000:cluster:orders")]
    [InlineData("arn:aws:elasticache:us-east-1:000000000000:cluster:")]
    [InlineData("arn:aws:elasticache:us-east-1:000000000000:cluster")]
    public void What_is_no_arn_of_ours_is_refused(string text) =>
        Refused.With("InvalidARN", () => Arn.Parse(text, _scope), text);

    [Theory]
    [InlineData("arn:aws:elasticache:eu-west-1:000000000000:cluster:orders")]
    [InlineData("arn:aws:elasticache:us-east-1:111111111111:cluster:orders")]
    public void An_arn_of_another_region_or_account_is_refused_whether_it_exists_or_not(string text) =>
        Refused.With("InvalidARN", () => Arn.Parse(text, _scope));
}
