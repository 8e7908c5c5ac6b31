using Larder.Model.Nodes;
using Larder.Model.ServiceUpdates;
using static Larder.Tests.ServiceUpdates.Updates;

namespace Larder.Tests.ServiceUpdates;

public sealed class ServiceUpdateTests
{
    [Fact]
    public void A_newer_program_of_a_cache_s_family_is_an_update_and_its_name_says_which()
    {
        var update = Assert.Single(Updates.Of([Orders], Installations.Redis7, Newer));

        Assert.Equal("elasticache-redis-7-0-16-update", update.Name);
        Assert.Equal("7.0.16", update.Engine.FullVersion);
    }

    [Fact]
    public void The_program_that_a_cache_was_made_with_may_be_gone() =>
        Assert.Single(Updates.Of([Orders], Newer));

    [Fact]
    public void Nothing_is_one_that_is_older_the_same_of_another_family_or_of_another_engine() => Assert.Empty(
        Updates.Of([Orders], Installations.Redis7, Installations.Redis6, Installations.Valkey7, Installations.Valkey8, Installations.Memcached));

    [Fact]
    public void Without_a_cache_that_it_is_for_there_is_none()
    {
        Assert.Empty(Updates.Of([], Installations.Redis7, Newer));
        Assert.Empty(Updates.Of([Pages], Installations.Redis7, Newer));
    }

    [Fact]
    public void Garnet_that_serves_as_redis_is_not_updated_by_Redis() => Assert.Empty(Updates.Of(
        [Orders with { Engine = Installations.With(Installations.Garnet).Engines.Resolve("redis", null) }],
        Program(EngineKind.Redis, "7.4.9")));

    [Fact]
    public void Every_newer_program_is_an_update_of_its_own() => Assert.Equal(
        ["elasticache-redis-7-0-16-update", "elasticache-redis-7-2-1-update"],
        Updates.Of([Orders], Newer, Program(EngineKind.Redis, "7.2.1")).Select(update => update.Name));

    [Fact]
    public void Actions_are_for_the_caches_that_run_an_older_program()
    {
        var caches = new[] { Orders, Pages, Orders with { Id = "fresh", Engine = Installations.With(Newer).Engines.All[0] } };

        var action = Assert.Single(UpdateAction.Of(Updates.Of(caches, Newer), caches));

        Assert.Equal(("orders", null), (action.Cache.ReplicationGroupId, action.Cache.CacheClusterId));
    }

    [Fact]
    public void Filters_choose_among_actions()
    {
        var action = UpdateAction.Of(Updates.Of([Orders], Newer), [Orders]).Single();

        Assert.True(new UpdateQuery().Lets(action));
        Assert.True(new UpdateQuery { UpdateName = action.Update.Name, Engine = "Redis", ReplicationGroupIds = ["Orders"] }.Lets(action));
        Assert.True(new UpdateQuery { UpdateStatuses = ["available"], ActionStatuses = ["complete", "not-applied"] }.Lets(action));
        Assert.True(new UpdateQuery { ReplicationGroupIds = ["orders"], CacheClusterIds = ["pages"] }.Lets(action));
        Assert.False(new UpdateQuery { UpdateName = "another" }.Lets(action));
        Assert.False(new UpdateQuery { Engine = "memcached" }.Lets(action));
        Assert.False(new UpdateQuery { CacheClusterIds = ["orders"] }.Lets(action));
        Assert.False(new UpdateQuery { UpdateStatuses = ["expired"] }.Lets(action));
        Assert.False(new UpdateQuery { ActionStatuses = ["complete"] }.Lets(action));
    }
}
