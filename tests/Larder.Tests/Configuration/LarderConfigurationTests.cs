using System.Text;
using Larder.Server.Configuration;

namespace Larder.Tests.Configuration;

public sealed class LarderConfigurationTests
{
    [Fact]
    public void Nothing_said_is_a_home_below_the_users_and_a_loopback_address()
    {
        var options = Load();

        Assert.Equal(("/users/ann/.larder", "127.0.0.1:7379", "us-east-1"), (options.Home, options.Listen, options.Region));
    }

    [Fact]
    public void The_environment_is_over_the_file_and_flags_are_over_both()
    {
        const string file = """{ "Larder": { "Region": "eu-west-1", "Listen": "127.0.0.1:1", "Hosts": { "NodesPerRegion": 5 } } }""";

        var options = Load(file,
            environment: new() { ["LARDER_LISTEN"] = "127.0.0.1:2", ["LARDER_REGION"] = "eu-west-2" },
            flags: new() { ["Region"] = "eu-west-3" });

        Assert.Equal(("127.0.0.1:2", "eu-west-3", 5), (options.Listen, options.Region, options.Hosts.NodesPerRegion));
    }

    [Fact]
    public void Two_underscores_in_a_variable_lead_into_a_group() =>
        Assert.True(Load(environment: new() { ["LARDER_Hosts__Overcommit"] = "true" }).Hosts.Overcommit);

    [Theory]
    [InlineData("~/caches", "/users/ann/caches")]
    [InlineData("caches/", "/current/caches")]
    [InlineData("/var/caches", "/var/caches")]
    public void A_home_is_made_absolute(string said, string home) =>
        Assert.Equal(home, Load(environment: new() { ["LARDER_HOME"] = said }).Home);

    [Fact]
    public void Programs_given_as_flags_stand_beside_those_of_the_file()
    {
        var options = Load("""{ "Larder": { "Engines": { "Programs": ["/opt/a"] } } }""",
            flags: new() { ["Engines:Programs:flag0"] = "/opt/b" });

        Assert.Equal(["/opt/a", "/opt/b"], options.Engines.Programs);
    }

    [Fact]
    public void The_endpoint_variable_is_the_clients_and_no_setting() =>
        Assert.NotNull(Load(environment: new() { ["LARDER_ENDPOINT"] = "http://127.0.0.1:1" }));

    [Fact]
    public void Names_and_values_that_cannot_be_are_all_told_with_where_they_were_said()
    {
        var problems = Problems("""{ "Larder": { "Lisen": "127.0.0.1:1", "Hosts": { "Overcomit": true, "NodesPerRegion": "many" } } }""",
            environment: new() { ["LARDER_Engines__Substitute"] = "perhaps", ["LARDER_LISTN"] = "1" });

        Assert.Collection(problems.Order(StringComparer.Ordinal),
            problem => Assert.Equal("Engines:Substitute in the environment is 'perhaps': true or false is wanted.", problem),
            problem => Assert.Equal("Hosts:NodesPerRegion in larder.json is 'many': a whole number is wanted.", problem),
            problem => Assert.Equal("Hosts:Overcomit in larder.json is no setting. There are: Hosts:Overcommit, Hosts:NodesPerRegion, Hosts:ClustersPerRegion.", problem),
            problem => Assert.StartsWith("LISTN in the environment is no setting. There are: Home, Listen,", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Lisen in larder.json is no setting.", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_that_break_a_rule_are_all_told_with_their_remedy()
    {
        var problems = Problems(flags: new()
        {
            ["Listen"] = "localhost:7379",
            ["Region"] = "US East",
            ["Addresses:Mode"] = "pool",
            ["Addresses:Registry"] = "here",
            ["Hosts:NodesPerRegion"] = "0",
            ["Hosts:ClustersPerRegion"] = "-1",
            ["Engines:Programs:0"] = "redis-server",
        });

        Assert.Equal(7, problems.Count);
        Assert.Contains("Listen is 'localhost:7379': write an IP address and a port, like 127.0.0.1:7379.", problems);
        Assert.Contains("Addresses:Mode is 'pool': write one of auto, loopback, ports.", problems);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:70000")]
    [InlineData("7379")]
    public void An_address_without_a_usable_port_is_refused(string listen) =>
        Assert.StartsWith($"Listen is '{listen}': write", Assert.Single(Problems(flags: new() { ["Listen"] = listen })), StringComparison.Ordinal);

    [Theory]
    [InlineData("0.0.0.0:7379")]
    [InlineData("192.0.2.1:7379")]
    [InlineData("[::]:7379")]
    public void Listening_beyond_the_machine_is_refused_with_the_reason(string listen) =>
        Assert.Contains("no TLS yet", Assert.Single(Problems(flags: new() { ["Listen"] = listen })), StringComparison.Ordinal);

    [Fact]
    public void The_other_loopback_may_be_listened_on() => Assert.Equal("[::1]:7379", Load(flags: new() { ["Listen"] = "[::1]:7379" }).Listen);

    [Fact]
    public void A_file_that_is_not_json_is_told_as_such() =>
        Assert.StartsWith("larder.json is not JSON:", Assert.Single(Problems("{ Larder")), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_is_written_as_a_value_is_told()
    {
        var problem = Assert.Single(Problems("""{ "Larder": { "Engines": { "Programs": "/opt/redis" } } }"""));

        Assert.Contains("""write ["/opt/redis"]""", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_but_the_owner_sets_a_price()
    {
        Assert.True(Load().Prices.Table.IsEmpty);

        var prices = Load("""
            { "Larder": { "Prices": { "Currency": "KRW", "Nodes": { "cache.t3.micro": 23.5 }, "GibHour": "1e1", "BackupGibMonth": 120 } } }
            """).Prices.Table;

        Assert.Equal(("KRW", 23.5m, 10m, 120m), (prices.Currency, prices.NodeHours["cache.t3.micro"], prices.GibibyteHour!.Value, prices.BackupGibibyteMonth!.Value));
    }

    [Fact]
    public void Prices_that_cannot_be_are_all_told_with_their_remedy()
    {
        Assert.Equal(
            [
                "Prices:Nodes has 'cache.t3.mikro', which is no node type: `larder engines --node-types` lists all.",
                "Prices:Nodes:cache.t3.micro is -1: a price is 0 or more, and at most 1,000,000,000.",
                "Prices:GibHour is -0.5: a price is 0 or more, and at most 1,000,000,000.",
                "Prices:Currency is 'won': write the currency of the prices in three capital letters, like EUR or KRW.",
            ],
            Problems("""{ "Larder": { "Prices": { "Currency": "won", "Nodes": { "cache.t3.mikro": 1, "cache.t3.micro": -1 }, "GibHour": -0.5 } } }""")
                .OrderByDescending(problem => problem.Contains("mikro", StringComparison.Ordinal)));
        Assert.StartsWith("Prices:Currency is 'EUR' and there is no price:", Assert.Single(Problems(flags: new() { ["Prices:Currency"] = "EUR" })), StringComparison.Ordinal);
        Assert.Equal(
            ["Prices:GibHour in larder.json is 'much': a number is wanted.", "Prices:Nodes:cache.t3.micro in larder.json is 'dear': a number is wanted."],
            Problems("""{ "Larder": { "Prices": { "Currency": "EUR", "GibHour": "much", "Nodes": { "cache.t3.micro": "dear" } } } }""").Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Problems(
        string? file = null, Dictionary<string, string>? environment = null, Dictionary<string, string?>? flags = null) =>
        Assert.Throws<ConfigurationException>(() => Load(file, environment, flags)).Problems;

    private static LarderOptions Load(
        string? file = null, Dictionary<string, string>? environment = null, Dictionary<string, string?>? flags = null)
    {
        using var stream = file is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(file));
        return LarderConfiguration.Load(new ConfigurationSources
        {
            Environment = environment ?? [],
            Flags = flags ?? [],
            UserHome = "/users/ann",
            WorkingDirectory = "/current",
        }, stream);
    }
}
