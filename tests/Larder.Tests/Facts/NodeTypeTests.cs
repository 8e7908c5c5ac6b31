using Larder.ControlPlane.Facts;

namespace Larder.Tests.Facts;

public sealed class NodeTypeTests
{
    [Fact]
    public void The_micro_type_has_the_memory_that_AWS_documents()
    {
        var micro = FactFiles.NodeTypes().Find("cache.t3.micro");

        Assert.Equal((536870912, 512, 2), (micro.RedisMaxMemoryBytes, micro.MemcachedMaxMemoryMegabytes, micro.MemcachedThreads));
    }

    [Fact]
    public void A_type_without_documented_limits_takes_those_of_its_sibling()
    {
        var types = FactFiles.NodeTypes();

        Assert.Equal(types.Find("cache.r6g.large").RedisMaxMemoryBytes, types.Find("cache.r7g.large").RedisMaxMemoryBytes);
    }

    [Theory]
    [InlineData("cache.x9.mega")]
    [InlineData("db.t3.micro")]
    [InlineData("cache.r6gd.xlarge")]
    public void A_type_that_is_unknown_or_keeps_data_on_disk_is_refused_by_name(string name) =>
        Refused.With("InvalidParameterValue", () => FactFiles.NodeTypes().Find(name), name);

    [Fact]
    public void A_missing_type_is_named() =>
        Refused.With("InvalidParameterValue", () => FactFiles.NodeTypes().Find(null), "CacheNodeType");
}
