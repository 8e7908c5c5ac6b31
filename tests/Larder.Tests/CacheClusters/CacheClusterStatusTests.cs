using System.Runtime.CompilerServices;
using System.Text.Json;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.CacheClusters;

public sealed class CacheClusterStatusTests
{
    [Theory]
    [InlineData(NodeFaultKind.AddressInUse, CacheClusterStatus.IncompatibleNetwork)]
    [InlineData(NodeFaultKind.ProgramMissing, CacheClusterStatus.RestoreFailed)]
    [InlineData(NodeFaultKind.DiskFull, CacheClusterStatus.RestoreFailed)]
    public void A_new_cluster_that_cannot_start_says_so_in_a_word_that_waiters_give_up_on(NodeFaultKind fault, string status)
    {
        var group = Groups.Orders();
        for (var attempt = 1; attempt <= NodeLife.Patience; attempt++)
            group = group.Restart("n-1").Observe(Groups.Report(NodeState.Failed, attempt + 1, fault: fault), Groups.Start).Next;

        var cluster = Assert.Single(group.Members());

        Assert.Equal(status, cluster.Status);
        Assert.Contains(cluster.Status, WaitersGiveUpOn());
    }

    private static IReadOnlyList<string> WaitersGiveUpOn([CallerFilePath] string here = "")
    {
        var contract = Path.Combine(Path.GetDirectoryName(here)!, "../../../contract/elasticache-2015-02-02.json");
        using var document = JsonDocument.Parse(File.ReadAllText(contract));
        return
        [
            .. document.RootElement.GetProperty("waiters").GetProperty("CacheClusterAvailable").GetProperty("acceptors").EnumerateArray()
                .Where(acceptor => acceptor.GetProperty("state").GetString() == "failure")
                .Select(acceptor => acceptor.GetProperty("expected").GetString()!),
        ];
    }
}
