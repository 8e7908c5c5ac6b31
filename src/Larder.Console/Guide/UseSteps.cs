using Larder.Console.Caches;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Guide;

/// <summary>The cache's page: where to connect, what it is made of, and an application that uses it while it fails over.</summary>
internal static class UseSteps
{
    public static readonly IReadOnlyList<GuideStep> All =
    [
        At("Endpoint", CacheTab.Overview, sight => IsAvailable(sight.Group)),
        Seen("Nodes", CacheTab.Nodes),
        Seen("Network", CacheTab.Network),
        At("Sample", CacheTab.Sample, sight => sight.SampleRuns),
        new("Replica", GuideChapter.Use, id => id is null ? null : ConsolePaths.ModifyReplicationGroup(id))
        {
            Done = sight => sight.Group is { AutomaticFailover: true, Nodes.Count: > 1 } group && IsAvailable(group),
        },
        At("Failover", CacheTab.Sample, sight => sight.Group?.LastFailover is not null && IsAvailable(sight.Group)),
    ];

    private static GuideStep At(string name, CacheTab tab, Func<GuideSight, bool> done) =>
        new(name, GuideChapter.Use, id => PlaceOf(id, tab)) { Done = sight => done(sight) };

    /// <summary>Done by going there.</summary>
    private static GuideStep Seen(string name, CacheTab tab) => At(name, tab, sight => sight.Path == PlaceOf(sight.CacheId, tab));

    private static string? PlaceOf(string? id, CacheTab tab) => id is null ? null : CacheLinks.GroupTab(id, tab);

    private static bool IsAvailable(ReplicationGroup? group) => group?.Status == ReplicationGroupStatus.Available;
}
