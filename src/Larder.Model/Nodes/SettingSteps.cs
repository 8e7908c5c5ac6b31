namespace Larder.Model.Nodes;

/// <summary>How nodes come to run by the settings that they are to have.</summary>
public static class SettingSteps
{
    public static Step.Configure? Next(IReadOnlyList<CacheNode> nodes, SettingsMark? wanted)
    {
        var differing = nodes.Where(node => node is { Answers: true, Leaving: false } && IsApplying(node, wanted)).Select(node => node.Key).ToList();
        return differing.Count > 0 ? new(differing) : null;
    }

    /// <summary>Whether what a running node is to take at once has not reached it yet. One whose engine is being replaced may
    /// not know it, and its successor starts with it.</summary>
    public static bool IsApplying(CacheNode node, SettingsMark? wanted) =>
        wanted is { Live.Length: > 0 } && node is { State: NodeState.Running, Updating: false } && node.Settings?.Live != wanted.Live;

    /// <summary>Whether it was started with other settings than it would be started with now.</summary>
    public static bool NeedsReboot(CacheNode node, SettingsMark? wanted) =>
        node.State is NodeState.Running && (node.Settings?.AtStart ?? "") != (wanted?.AtStart ?? "");
}
