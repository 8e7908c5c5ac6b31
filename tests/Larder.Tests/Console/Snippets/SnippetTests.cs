using System.Xml.Linq;
using Bunit;
using Larder.Console.CacheClusters;
using Larder.Console.Caches;
using Larder.Console.Code;
using Larder.Console.ReplicationGroups;
using Larder.Console.Snippets;
using Larder.Model.Engines;
using Larder.Tests.Console.Code;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console.Snippets;

/// <summary>Which snippets there are; that each runs is for the end-to-end tests.</summary>
public sealed class SnippetTests : ConsoleContext
{
    private static readonly Endpoint _one = new("Primary", null, "127.64.0.2", 6379);
    private static readonly string[] _tabs = ["terminal", "csharp", "python", "node", "java"];

    [Fact]
    public void A_group_has_snippets_for_writing_at_its_primary_endpoint_and_for_reading_at_the_other()
    {
        var targets = SnippetTarget.Of(ReplicationGroupDetails.Of(Pair.Orders()));

        Assert.Equal([("Primary", true), ("Reader", false)], targets.Select(target => (target.Role, target.CanWrite)));
        Assert.All(targets, target => Assert.Equal(_tabs, SnippetTexts.Of(target).Select(sample => sample.Key)));
        Assert.All(SnippetTexts.Of(targets[0]), sample => Assert.Contains("hello from", sample.Text, StringComparison.Ordinal));
        Assert.All(SnippetTexts.Of(targets[1]), sample => Assert.DoesNotContain("hello from", sample.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_of_a_group_is_only_read_from_since_it_may_be_a_replica()
    {
        var member = ReplicationGroupDetails.Of(Pair.Orders()) with { Kind = CacheKind.CacheCluster, ReplicationGroupId = "orders", Endpoints = [_one] };

        Assert.False(Assert.Single(SnippetTarget.Of(member)).CanWrite);
        Assert.True(Assert.Single(SnippetTarget.Of(member with { ReplicationGroupId = null })).CanWrite);
    }

    [Fact]
    public void Clients_of_Memcached_are_told_all_nodes()
    {
        var samples = SnippetTexts.Of(new("Node", true, true, [_one with { Port = 11211 }, _one with { Address = "127.64.0.3", Port = 11211 }]));

        Assert.Equal(_tabs, samples.Select(sample => sample.Key));
        Assert.All(samples.Where(sample => sample.Key is "python" or "node" or "java"), sample =>
        {
            Assert.Contains("127.64.0.2:11211", sample.Text, StringComparison.Ordinal);
            Assert.Contains("127.64.0.3:11211", sample.Text, StringComparison.Ordinal);
        });
        Assert.Contains("One of the nodes", samples.Single(sample => sample.Key == "csharp").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_cache_has_an_endpoint_there_is_nothing_to_run() =>
        Assert.Empty(SnippetTarget.Of(ReplicationGroupDetails.Of(Pair.Orders()) with { Endpoints = [] }));

    [Theory]
    [InlineData(EngineNames.Valkey)]
    [InlineData(EngineNames.Garnet)]
    public void What_speaks_the_protocol_of_Redis_has_the_snippets_of_Redis(string engine)
    {
        var redis = ReplicationGroupDetails.Of(Pair.Orders());
        var other = redis with { Spec = redis.Spec with { Engine = redis.Engine with { Name = engine } } };

        Assert.Equal(SnippetTarget.Of(redis).SelectMany(SnippetTexts.Of), SnippetTarget.Of(other).SelectMany(SnippetTexts.Of));
    }

    [Fact]
    public void The_client_for_C_sharp_is_the_version_that_is_tested()
    {
        var packages = XDocument.Load(Path.Combine(ConsoleSources.Repository, "Directory.Packages.props"));
        var tested = packages.Descendants("PackageVersion").Single(one => (string?)one.Attribute("Include") == "StackExchange.Redis").Attribute("Version")!.Value;

        Assert.StartsWith($"#:package StackExchange.Redis@{tested}\n", Text("csharp"), StringComparison.Ordinal);
    }

    [Fact]
    public void C_sharp_compiles() => Assert.All(
        [Text("csharp"), SnippetTexts.Of(new("Node", true, true, [_one, _one])).Single(sample => sample.Key == "csharp").Text],
        text => Assert.Empty(CSharpPrograms.Errors(text)));

    [Fact]
    public void The_page_offers_both_endpoints_and_changes_the_code_with_them()
    {
        var sheet = Render<SnippetSheet>(one => one.Add(sheet => sheet.Cache, ReplicationGroupDetails.Of(Pair.Orders())));
        var written = sheet.Find("[data-testid=snippet-text]").TextContent;

        sheet.Find("[data-testid=snippet-at-reader]").Click();

        Assert.NotEqual(written, sheet.Find("[data-testid=snippet-text]").TextContent);
        Assert.Equal("true", sheet.Find("[data-testid=snippet-at-reader]").GetAttribute("aria-pressed"));
    }

    private static string Text(string key) => SnippetTexts.Of(new("Primary", false, true, [_one])).Single(sample => sample.Key == key).Text;
}
