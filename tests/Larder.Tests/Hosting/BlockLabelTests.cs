using Larder.Server.Hosting;

namespace Larder.Tests.Hosting;

public sealed class BlockLabelTests
{
    private const string Label = "000000000000/us-east-1/us-east-1a";

    [Fact]
    public void The_first_block_is_number_0_and_other_subnets_do_not_count() =>
        Assert.Equal(Label + "#0", BlockLabel.Next(Label, ["000000000000/us-east-1/us-east-1b#3", Label + "x#7", Label + "#x"]));

    [Fact]
    public void The_next_is_above_the_highest_although_an_earlier_claim_was_lost() =>
        Assert.Equal(Label + "#12", BlockLabel.Next(Label, [Label + "#1", Label + "#11", Label + "#2"]));
}
