using Larder.Contract.SigV4;
using Larder.Server.Commands;

namespace Larder.Tests.Commands;

public sealed class ShellEnvironmentTests
{
    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("", "''")]
    [InlineData("two words", "'two words'")]
    [InlineData("$(rm -rf /) `x` \"y\" \\", "'$(rm -rf /) `x` \"y\" \\'")]
    [InlineData("it's", "'it'\\''s'")]
    public void A_value_is_quoted_so_that_a_shell_takes_it_as_it_is(string value, string quoted) =>
        Assert.Equal(quoted, ShellEnvironment.Quote(value));

    [Fact]
    public void The_script_survives_being_made_one_line()
    {
        var lines = Script().TrimEnd('\n').Split('\n');

        Assert.All(lines[..^1], line => Assert.EndsWith(";", line, StringComparison.Ordinal));
        Assert.StartsWith("#", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines[..^1], line => line.Contains('#', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_variable_that_tools_of_aws_look_at_is_there()
    {
        var variables = Variables().ToDictionary();

        Assert.Equal("http://127.0.0.1:7379", variables["AWS_ENDPOINT_URL"]);
        Assert.Equal("http://127.0.0.1:7379", variables["AWS_ENDPOINT_URL_ELASTICACHE"]);
        Assert.Equal("eu-west-1", variables["AWS_REGION"]);
        Assert.Equal("eu-west-1", variables["AWS_DEFAULT_REGION"]);
        Assert.Equal("LKIA1", variables["AWS_ACCESS_KEY_ID"]);
        Assert.Equal("se'cret", variables["AWS_SECRET_ACCESS_KEY"]);
        Assert.Contains("export AWS_SECRET_ACCESS_KEY='se'\\''cret';\n", Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_left_over_session_token_is_taken_away() => Assert.Contains("unset AWS_SESSION_TOKEN;\n", Script(), StringComparison.Ordinal);

    private static string Script() => ShellEnvironment.Script(Variables());

    private static IReadOnlyList<KeyValuePair<string, string>> Variables() =>
        ShellEnvironment.Variables(new ServicePlace(new Uri("http://127.0.0.1:7379/"), new AccessKey("LKIA1", "se'cret"), null), "eu-west-1");
}
