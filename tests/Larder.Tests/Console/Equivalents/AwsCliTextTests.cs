using Larder.Console.Equivalents;

namespace Larder.Tests.Console.Equivalents;

/// <summary>How the text reads; that the AWS CLI takes it is for the end-to-end tests.</summary>
public sealed class AwsCliTextTests
{
    [Fact]
    public void A_cache_is_one_command_that_reads_well() => Assert.Equal("""
        aws elasticache create-replication-group \
            --endpoint-url http://127.0.0.1:7379 --region us-east-1 \
            --replication-group-id orders \
            --replication-group-description 'of the shop' \
            --engine redis \
            --engine-version 7.0 \
            --cache-node-type cache.t3.micro \
            --replicas-per-node-group 1 \
            --automatic-failover-enabled \
            --tags Key=team,Value=shop

        """, AwsCliText.Of(ApiCalls.Of(Calls.Orders), Calls.Place));

    [Fact]
    public void A_group_s_id_goes_from_one_command_to_the_next()
    {
        var commands = AwsCliText.Of(Calls.OrdersInGroups, Calls.Place).Split(" &&\n");

        Assert.Equal(4, commands.Length);
        Assert.StartsWith("security_group_id=$(aws ec2 create-security-group ", commands[1], StringComparison.Ordinal);
        Assert.EndsWith("--query GroupId --output text)", commands[1], StringComparison.Ordinal);
        Assert.Contains("--group-id \"$security_group_id\"", commands[2], StringComparison.Ordinal);
        Assert.Contains("--security-group-ids sg-1 \"$security_group_id\"", commands[3], StringComparison.Ordinal);
        Assert.Contains("--cache-subnet-group-name my-first-subnet-group", commands[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PreferredCacheClusterAZs", "preferred-cache-cluster-azs")]
    [InlineData("MultiAZEnabled", "multi-az-enabled")]
    [InlineData("AZMode", "az-mode")]
    [InlineData("CreateReplicationGroup", "create-replication-group")]
    [InlineData("NumCacheNodes", "num-cache-nodes")]
    public void Names_are_the_CLI_s(string name, string flag) => Assert.Equal(flag, AwsCliNames.Of(name));

    [Theory]
    [InlineData("it's", @"--replication-group-description 'it'\''s'")]
    [InlineData("$(reboot)", "--replication-group-description '$(reboot)'")]
    [InlineData("", "--replication-group-description ''")]
    [InlineData("한국어", "--replication-group-description '한국어'")]
    [InlineData("-rf", """--cli-input-json '{"ReplicationGroupDescription": "-rf"}'""")]
    [InlineData("file:///etc/passwd", """--cli-input-json '{"ReplicationGroupDescription": "file:///etc/passwd"}'""")]
    [InlineData("두 줄\n한국어", """--cli-input-json '{"ReplicationGroupDescription": "두 줄\n한국어"}'""")]
    [InlineData("right\u202eleft", """--cli-input-json '{"ReplicationGroupDescription": "right\u202eleft"}'""")]
    [InlineData("\U000e0041", """--cli-input-json '{"ReplicationGroupDescription": "\udb40\udc41"}'""")]
    public void Text_is_said_so_that_neither_shell_nor_CLI_reads_more_into_it(string text, string said) =>
        Assert.Contains(said, AwsCliText.Of([Calls.Described(text)], Calls.Place), StringComparison.Ordinal);

    [Theory]
    [InlineData("a,b=c", """--tags '[{"Key": "k", "Value": "a,b=c"}, {"Key": "a,b=c", "Value": "v"}]'""")]
    [InlineData("한", """--tags '[{"Key": "k", "Value": "한"}, {"Key": "한", "Value": "v"}]'""")]
    [InlineData("it's", """--tags '[{"Key": "k", "Value": "it'\''s"}, {"Key": "it'\''s", "Value": "v"}]'""")]
    [InlineData("plain", "--tags Key=k,Value=plain Key=plain,Value=v")]
    public void Tags_are_JSON_where_the_shorthand_would_take_them_apart(string text, string said) =>
        Assert.Contains(said, AwsCliText.Of([Calls.Described(text)], Calls.Place), StringComparison.Ordinal);

    [Fact]
    public void Nothing_that_cannot_be_seen_is_in_a_command() => Assert.All(Calls.Hostile, text => Assert.DoesNotContain(
        AwsCliText.Of([Calls.Described(text)], Calls.Place), character => char.IsControl(character) && character != '\n' || character is '\u202e' or '\ud800' or '\udb40'));
}
