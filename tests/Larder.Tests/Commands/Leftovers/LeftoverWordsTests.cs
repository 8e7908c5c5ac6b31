using Larder.Model.Leftovers;
using Larder.Model.Nodes;
using Larder.Server.Commands.Leftovers;

namespace Larder.Tests.Commands.Leftovers;

public sealed class LeftoverWordsTests
{
    private static readonly LeftoverReport _nothing = new() { CheckedAt = ReplicationGroups.Groups.Start, Regions = ["us-east-1"], Items = [], Relays = [], Currency = "" };

    [Theory]
    [InlineData(LeftoverKind.ReplicationGroup, "larder delete x --region us-east-1")]
    [InlineData(LeftoverKind.CacheCluster, "larder delete x --region us-east-1")]
    [InlineData(LeftoverKind.ParameterGroup, "aws elasticache delete-cache-parameter-group --cache-parameter-group-name x --region us-east-1")]
    [InlineData(LeftoverKind.SubnetGroup, "aws elasticache delete-cache-subnet-group --cache-subnet-group-name x --region us-east-1")]
    [InlineData(LeftoverKind.SecurityGroup, "aws ec2 delete-security-group --group-id x --region us-east-1")]
    [InlineData(LeftoverKind.KmsKey, "aws kms schedule-key-deletion --key-id x --region us-east-1")]
    [InlineData(LeftoverKind.AddressBlock, "- (kept for the caches to come)")]
    public void Each_is_told_with_the_command_that_deletes_it(LeftoverKind kind, string command) =>
        Assert.Equal(command, LeftoverWords.RemedyOf(Item(kind)));

    [Fact]
    public void What_ends_by_itself_is_told_with_when() =>
        Assert.Equal("- (ends 2026-11-23 12:00:00Z)", LeftoverWords.RemedyOf(Item(LeftoverKind.ReservedNode) with { Until = ReplicationGroups.Groups.Start }));

    [Fact]
    public void Every_kind_has_a_word_of_its_own()
    {
        var words = Enum.GetValues<LeftoverKind>().Select(LeftoverWords.KindOf).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Fact]
    public void The_verdict_says_what_was_looked_at_and_when()
    {
        Assert.Equal(
            "Nothing is left running in us-east-1: no cache in the store, no process on the host. Looked at 2026-11-23 12:00:00Z.",
            LeftoverWords.Verdict(_nothing));
        var orders = Item(LeftoverKind.ReplicationGroup) with { Takes = new(1L << 29, 1, 0, 3, 0), Processes = [new HeldProcess(1, 8L << 20)] };
        Assert.Equal(
            "Left running in 2 regions: 1 cache or node, 1 process, 512 MiB promised, 8 MiB in use. Looked at 2026-11-23 12:00:00Z.",
            LeftoverWords.Verdict(_nothing with { Items = [orders], Regions = ["eu-west-1", "us-east-1"] }));
    }

    private static Leftover Item(LeftoverKind kind) => new() { Scope = Installations.Scope, Kind = kind, Id = "x", Status = "available" };
}
