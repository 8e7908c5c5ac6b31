using Larder.Model.Nodes;

namespace Larder.Tests.Nodes;

public sealed class NodeMemoryTests
{
    private static readonly HostCapacity _host = new() { HostId = "h", MemoryBytes = 1000 << 20, Engines = [] };

    [Fact]
    public void What_fits_to_the_last_byte_is_admitted() =>
        NodeMemory.Admit(wanted: 600 << 20, committed: 400 << 20, _host, overcommit: false);

    [Fact]
    public void What_does_not_fit_is_refused_with_what_there_is_and_the_remedy() =>
        Refused.With("InsufficientCacheClusterCapacity",
            () => NodeMemory.Admit((600 << 20) + 1, 400 << 20, _host, overcommit: false), "600 MB", "1000 MB", "Overcommit");

    [Fact]
    public void With_overcommit_everything_is_admitted() =>
        NodeMemory.Admit(wanted: 1L << 50, committed: 1L << 50, _host, overcommit: true);
}
