using Larder.ControlPlane.Facts;
using Larder.Model.CacheClusters;
using Larder.Model.ParameterGroups;

namespace Larder.Tests.ParameterGroups;

public sealed class ParameterGroupRulesTests
{
    private static readonly string[] _sources = ["user", "system", "engine-default"];
    private static readonly ParameterCatalog _catalog = new(ParameterFacts.Families());
    private static readonly ParameterFamily _redis7 = _catalog.Find("redis7");
    private static readonly ParameterGroup _group = ParameterGroupRules.Create(_catalog, Installations.Scope, "Sessions", "redis7", "of the shop", []);

    [Fact]
    public void A_group_is_stored_under_its_name_in_lower_case_and_has_its_familys_values()
    {
        Assert.Equal(("sessions", "redis7", "arn:aws:elasticache:us-east-1:000000000000:parametergroup:sessions"), (_group.Name, _group.Family, _group.Arn));
        Assert.Equal("volatile-lru", _group.ValueOf(_redis7.Parameters["maxmemory-policy"]));
    }

    [Theory]
    [InlineData("default.mine", "InvalidParameterValue")]
    [InlineData("9lives", "InvalidParameterValue")]
    [InlineData("two--hyphens", "InvalidParameterValue")]
    public void A_name_that_AWS_refuses_is_refused(string name, string code) =>
        Assert.Equal(code, Refused.By(() => ParameterGroupRules.Create(_catalog, Installations.Scope, name, "redis7", "x", [])).Code);

    [Fact]
    public void A_family_that_does_not_exist_is_refused_with_those_that_do() =>
        Assert.Contains("redis7", Refused.By(() => ParameterGroupRules.Create(_catalog, Installations.Scope, "a", "redis99", "x", [])).Message, StringComparison.Ordinal);

    [Fact]
    public void What_was_set_is_the_owners_and_what_was_reset_the_familys_again()
    {
        var policy = _redis7.Parameters["maxmemory-policy"];
        var set = Modify(("maxmemory-policy", "allkeys-lru"), ("timeout", "60"));
        Assert.Equal(("allkeys-lru", "user"), (set.ValueOf(policy), set.SourceOf(policy)));

        var one = ParameterGroupRules.Reset(set, _redis7, ["maxmemory-policy"], used: true);
        Assert.Equal(("volatile-lru", "engine-default"), (one.ValueOf(policy), one.SourceOf(policy)));
        Assert.Equal("60", one.ValueOf(_redis7.Parameters["timeout"]));
        Assert.Empty(ParameterGroupRules.Reset(set, _redis7, null, used: true).Values);
    }

    [Theory]
    [InlineData("maxclients", "100", "The parameter maxclients is not modifiable.")]
    [InlineData("no-such", "1", "The family redis7 has no parameter no-such; DescribeEngineDefaultParameters lists them.")]
    [InlineData("timeout", "5", "The parameter timeout must be within 0,20-; 5 was given.")]
    [InlineData("timeout", null, "The parameter timeout needs a ParameterValue.")]
    public void What_cannot_be_set_is_refused_by_its_name(string name, string? value, string message)
    {
        var fault = Refused.By(() => Modify((name, value)));
        Assert.Equal(("InvalidParameterValue", message), (fault.Code, fault.Message));
    }

    [Fact]
    public void All_of_a_request_is_set_or_nothing() =>
        Assert.Equal("InvalidParameterValue", Refused.By(() => Modify(("timeout", "60"), ("maxmemory-policy", "by-age"))).Code);

    [Fact]
    public void More_than_twenty_parameters_at_a_time_are_refused() =>
        Assert.Equal("InvalidParameterCombination", Refused.By(() => Modify([.. Enumerable.Range(0, 21).Select(_ => ("timeout", (string?)"60"))])).Code);

    [Fact]
    public void Databases_can_be_set_only_while_no_cache_uses_the_group()
    {
        Assert.Equal("32", ParameterGroupRules.Modify(_group, _redis7, [new("databases", "32")], used: false).Values["databases"]);
        Assert.Equal("InvalidParameterValue", Refused.By(() => ParameterGroupRules.Modify(_group, _redis7, [new("databases", "32")], used: true)).Code);
    }

    [Fact]
    public void A_default_group_is_neither_changed_nor_reset_nor_deleted()
    {
        var standard = _catalog.Default(Installations.Scope, "default.redis7")!;
        Assert.Equal("InvalidCacheParameterGroupState", Refused.By(() => ParameterGroupRules.Modify(standard, _redis7, [new("timeout", "60")], false)).Code);
        Assert.Equal("InvalidCacheParameterGroupState", Refused.By(() => ParameterGroupRules.Reset(standard, _redis7, null, false)).Code);
        Assert.Equal("InvalidCacheParameterGroupState", Refused.By(() => ParameterGroupRules.CheckDelete(standard, [])).Code);
    }

    [Fact]
    public void A_group_that_caches_use_is_not_deleted_and_it_is_said_which() =>
        Refused.With("InvalidCacheParameterGroupState",
            () => ParameterGroupRules.CheckDelete(_group, [.. "abcdefg".Select(id => new CacheReference($"{id}", IsGroup: true))]), "a, b, c, d, e and 2 more");

    [Fact]
    public void Each_family_that_knows_cluster_mode_has_a_second_default_group_that_differs_in_it_alone()
    {
        var groups = _catalog.DefaultsOf(Installations.Scope).ToList();
        Assert.Equal(groups.Count, groups.DistinctBy(group => group.Name).Count());
        var on = groups.Single(group => group.Name == "default.redis7.cluster.on");
        var off = groups.Single(group => group.Name == "default.redis7");
        Assert.Equal(["cluster-enabled"], _redis7.Ordered.Where(one => on.ValueOf(one) != off.ValueOf(one)).Select(one => one.Name));
        Assert.DoesNotContain(groups, group => group.Name == "default.memcached1.6.cluster.on");
    }

    [Fact]
    public void Every_modifiable_parameter_of_every_family_allows_its_own_default() => Assert.All(
        _catalog.Families.SelectMany(family => family.Ordered).Where(parameter => parameter is { Modifiable: true, Default: not null }),
        parameter => Assert.True(AllowedValues.Allows(parameter, parameter.Default!), $"{parameter.Name} {parameter.Allowed} {parameter.Default}"));

    [Fact]
    public void Pages_go_through_all_parameters_once_and_sources_divide_them()
    {
        var set = Modify(("timeout", "60"));
        var names = new List<string>();
        for (string? marker = null; ;)
        {
            var page = ParameterPages.Of(_redis7, set, null, Larder.Model.Paging.PageRequest.From(20, marker));
            names.AddRange(page.Items.Select(parameter => parameter.Name));
            if ((marker = page.Marker) is null) break;
        }

        Assert.Equal(_redis7.Parameters.Keys.Order(StringComparer.Ordinal), names);
        var all = Larder.Model.Paging.PageRequest.From(100, null);
        Assert.Equal(["timeout"], ParameterPages.Of(_redis7, set, "user", all).Items.Select(parameter => parameter.Name));
        Assert.Equal(names.Count, _sources.Sum(source => ParameterPages.Of(_redis7, set, source, all).Items.Count));
        Assert.Equal("InvalidParameterValue", Refused.By(() => ParameterPages.Of(_redis7, set, "mine", all)).Code);
    }

    private static ParameterGroup Modify(params (string Name, string? Value)[] values) =>
        ParameterGroupRules.Modify(_group, _redis7, [.. values.Select(value => KeyValuePair.Create(value.Name, value.Value))], used: true);
}
