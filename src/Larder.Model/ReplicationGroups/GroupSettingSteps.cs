using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.Model.ReplicationGroups;

/// <summary>In which order members come to run by other settings. Whoever takes over for a primary may at no time have less
/// room than it had, or it would evict: replicas are given more before their primary, and less after it.</summary>
internal static class GroupSettingSteps
{
    public static Step.Configure? Next(ReplicationGroup group)
    {
        var wanted = group.Spec.Settings;
        CacheNode[] primary = [group.PrimaryNode];
        CacheNode[] replicas = [.. group.Replicas];
        var (first, then) = group.Spec.Shrinks() ? (primary, replicas) : (replicas, primary);
        // One that hangs is ended before long, and its next process starts with what is wanted.
        return SettingSteps.Next(first, wanted)
            ?? (first.Any(node => SettingSteps.IsApplying(node, wanted)) ? null : SettingSteps.Next(then, wanted));
    }
}
