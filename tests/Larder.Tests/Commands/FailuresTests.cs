using System.Net.Sockets;
using Larder.Contract.Client;
using Larder.Model.Faults;
using Larder.Server.Commands;
using Larder.Server.Configuration;

namespace Larder.Tests.Commands;

public sealed class FailuresTests
{
    public static TheoryData<Exception, int> Endings => new()
    {
        { new ConfigurationException(["wrong"]), 2 },
        { CommandFailure.NotRunning("/h"), 3 },
        { new HttpRequestException("refused", new SocketException(111)), 3 },
        { new ServiceFaultException("InvalidParameterValue", "no", 400, "r"), 4 },
        { CommandFailure.NoSuchCache("a"), 4 },
        { new OperationCanceledException(), 130 },
        { new IOException("full"), 1 },
        { new StoreUnwritableException("full"), 1 },
        { new InvalidOperationException("ours"), 1 },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public void Each_way_to_fail_has_its_exit_code(Exception failure, int exitCode) => Assert.Equal(exitCode, Failures.Of(failure).ExitCode);

    [Fact]
    public void A_refusal_is_one_line_with_the_services_code()
    {
        var (_, lines) = Failures.Of(new ServiceFaultException("ReplicationGroupAlreadyExists", "Replication group a already exists.", 400, null));

        Assert.Equal("larder: ReplicationGroupAlreadyExists: Replication group a already exists.", Assert.Single(lines));
    }

    [Fact]
    public void A_failure_says_what_to_do_about_it()
    {
        var (_, lines) = Failures.Of(CommandFailure.NotRunning("/h"));

        Assert.Equal("larder: the service of /h is not running.", lines[0]);
        Assert.StartsWith("  Start it with `larder up --detach`", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_problem_of_the_configuration_has_its_line() =>
        Assert.Equal(3, Failures.Of(new ConfigurationException(["one", "two"])).Lines.Count);

    [Fact]
    public void What_nobody_expected_is_told_whole() =>
        Assert.Contains(nameof(InvalidOperationException), Assert.Single(Failures.Of(new InvalidOperationException("ours")).Lines), StringComparison.Ordinal);
}
