using Larder.ControlPlane.Facts;
using Larder.Model.CacheClusters;
using Larder.Model.NodeTypes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.NodeTypes;

public sealed class NodeTypeModificationsTests
{
    private static readonly NodeTypeCatalog _types = FactFiles.NodeTypes();

    [Fact]
    public void Each_other_type_is_in_one_of_the_lists_and_its_own_in_none()
    {
        var allowed = NodeTypeModifications.Of(Spec("cache.r6g.large"), _types);

        Assert.Equal(
            _types.All.Select(type => type.Name).Except(["cache.r6g.large"]).Order(StringComparer.Ordinal),
            allowed.Up.Concat(allowed.Down).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_has_less_memory_is_down_and_what_has_as_much_or_more_is_up()
    {
        var allowed = NodeTypeModifications.Of(Spec("cache.r6g.large"), _types);

        Assert.Contains("cache.r6g.xlarge", allowed.Up);
        Assert.Contains("cache.r7g.large", allowed.Up);
        Assert.Contains("cache.r5.large", allowed.Up);
        Assert.Contains("cache.m6g.large", allowed.Down);
        Assert.Contains("cache.t3.micro", allowed.Down);
        Assert.All(allowed.Down, name => Assert.True(_types.Find(name).RedisMaxMemoryBytes < _types.Find("cache.r6g.large").RedisMaxMemoryBytes));
    }

    [Fact]
    public void The_smallest_type_can_only_grow()
    {
        var smallest = _types.All.MinBy(type => type.RedisMaxMemoryBytes)!.Name;

        Assert.Empty(NodeTypeModifications.Of(Spec(smallest), _types).Down);
    }

    [Fact]
    public void Memcached_does_not_scale()
    {
        var memcached = CacheClusterRules.Plan(
            new() { Id = "pages", Engine = "memcached", NodeType = "cache.t3.micro", NumCacheNodes = 1 },
            Installations.Network, Installations.With(Installations.Memcached));

        Refused.With("InvalidParameterCombination", () => NodeTypeModifications.Of(memcached.Spec, _types), "memcached");
    }

    [Fact]
    public void Garnet_does_not_scale_and_the_remedy_is_named()
    {
        var garnet = CacheClusterRules.Plan(
            new() { Id = "orders", Engine = "garnet", NodeType = "cache.t3.micro", NumCacheNodes = 1 },
            Installations.Network, Installations.With(Installations.Garnet));

        Refused.With("InvalidParameterCombination", () => NodeTypeModifications.Of(garnet.Spec, _types), "Create a cache", "Redis or Valkey");
    }

    [Fact]
    public void What_is_listed_is_what_a_modification_takes_from_any_type()
    {
        foreach (var from in _types.All)
        {
            var spec = Spec(from.Name);
            var allowed = NodeTypeModifications.Of(spec, _types);
            Assert.All(allowed.Up, to => Assert.False(spec.To(_types.Find(to)).Shrinks()));
            Assert.All(allowed.Down, to => Assert.True(spec.To(_types.Find(to)).Shrinks()));
            Assert.Equal(
                allowed.Up.Concat(allowed.Down).Order(StringComparer.Ordinal),
                _types.All.Where(to => spec.To(to).Scaling is not null).Select(to => to.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_member_points_to_its_group() => Refused.With(
        "InvalidParameterCombination", () => NodeTypeModifications.Of(Groups.AtRest(2).Members()[0], _types), "orders", "ReplicationGroupId");

    private static CacheClusterSpec Spec(string nodeType) => CacheClusterRules.Plan(
        new() { Id = "orders", Engine = "redis", NodeType = nodeType, NumCacheNodes = 1 },
        Installations.Network, Installations.With(Installations.Redis7)).Spec;
}
