using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Tests.Hosts;

public sealed class HostRoomTests
{
    private const long Gigabyte = 1L << 30;
    private readonly HostRoom _room = new(new() { HostId = "here", MemoryBytes = 4 * Gigabyte, Engines = [] }, 3 * Gigabyte, Overcommit: false);

    [Fact]
    public void It_says_how_many_nodes_would_fit()
    {
        Assert.Equal(Gigabyte, _room.FreeBytes);
        Assert.Equal(2, _room.Fits(EngineKind.Redis, Installations.With().NodeTypes.Find("cache.t3.micro")));
        Assert.Equal(0, _room.Fits(EngineKind.Redis, Installations.With().NodeTypes.Find("cache.r6g.large")));
    }

    [Fact]
    public void What_fits_is_admitted_and_more_is_not()
    {
        _room.Admit(Gigabyte);
        Assert.Equal("InsufficientCacheClusterCapacity", Assert.Throws<FaultException>(() => _room.Admit(Gigabyte + 1)).Fault.Code);
    }

    [Fact]
    public void With_overcommit_there_is_no_bound()
    {
        var room = _room with { CommittedBytes = 9 * Gigabyte, Overcommit = true };

        Assert.Equal(0, room.FreeBytes);
        Assert.Null(room.Fits(EngineKind.Redis, Installations.With().NodeTypes.Find("cache.t3.micro")));
        room.Admit(Gigabyte);
    }
}
