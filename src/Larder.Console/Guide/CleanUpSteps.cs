using Larder.Model.ReplicationGroups;

namespace Larder.Console.Guide;

/// <summary>The end of the walk: nothing is left running.</summary>
internal static class CleanUpSteps
{
    public static readonly IReadOnlyList<GuideStep> All =
    [
        new("Delete", GuideChapter.CleanUp, id => id is null ? null : ConsolePaths.ReplicationGroup(id))
        {
            Done = sight => sight.CacheId is null ? null : IsGone(sight.Group),
        },
        new("Leftovers", GuideChapter.CleanUp, _ => ConsolePaths.Leftovers)
        {
            Done = sight => sight.Path == ConsolePaths.Leftovers && sight.Group is null,
        },
    ];

    private static bool IsGone(ReplicationGroup? group) => group is null || group.Status == ReplicationGroupStatus.Deleting;
}
