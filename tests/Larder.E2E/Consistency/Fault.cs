using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.Consistency;

/// <summary>Something that happens to a group, or that its owner asks for.</summary>
/// <param name="TakesPrimary">Whether the primary may die of it: only then may anything acknowledged be lost.</param>
/// <param name="Replicas">By how many the group is to have more afterwards.</param>
internal sealed record Fault(string Name, bool TakesPrimary, Func<Arena, ReplicationGroup, Random, Task> HappenAsync, int Replicas = 0)
{
    public static readonly IReadOnlyList<Fault> All =
    [
        new("kill the primary", true, async (_, group, _) => Processes.Signal(await group.Primary().PidAsync(), Processes.SigKill)),
        new("stop the primary", true, async (_, group, _) => Processes.Signal(await group.Primary().PidAsync(), Processes.SigStop)),
        new("stop the primary for an instant", true, async (_, group, random) =>
            await PauseAsync(await group.Primary().PidAsync(), random.Next(10, 500))),
        new("kill a replica", false, async (_, group, random) => Processes.Signal(await AnyReplica(group, random).PidAsync(), Processes.SigKill)),
        new("stop a replica for a while", false, async (_, group, random) =>
            await PauseAsync(await AnyReplica(group, random).PidAsync(), random.Next(50, 4000))),
        new("kill the primary and a replica", true, async (_, group, random) =>
        {
            var (primary, replica) = (await group.Primary().PidAsync(), await AnyReplica(group, random).PidAsync());
            Processes.Signal(primary, Processes.SigKill);
            Processes.Signal(replica, Processes.SigKill);
        }),
        new("kill the server", false, (arena, _, _) => arena.Server.RestartAsync()),
        new("kill the server, then the primary", true, async (arena, group, _) =>
        {
            var pid = await group.Primary().PidAsync();
            await arena.Server.KillAsync();
            Processes.Signal(pid, Processes.SigKill);
            await arena.Server.BeginAsync();
        }),
        new("stop the server for a while", false, (arena, _, random) => PauseAsync(arena.Server.ProcessId, random.Next(50, 3000))),
        new("kill the primary while the server is stopped", true, async (arena, group, random) =>
        {
            var pid = await group.Primary().PidAsync();
            Processes.Signal(arena.Server.ProcessId, Processes.SigStop);
            Processes.Signal(pid, Processes.SigKill);
            await PauseAsync(arena.Server.ProcessId, random.Next(50, 2000));
        }),
        new("test failover", false, (arena, group, _) => arena.Owner.TestFailoverAsync(group.ReplicationGroupId!)),
        new("test failover, and kill the server meanwhile", false, async (arena, group, random) =>
        {
            await arena.Owner.TestFailoverAsync(group.ReplicationGroupId!);
            await WaitAsync(random.Next(0, 40));
            await arena.Server.RestartAsync();
        }),
        new("test failover, and kill the primary meanwhile", true, async (arena, group, random) =>
        {
            var pid = await group.Primary().PidAsync();
            await arena.Owner.TestFailoverAsync(group.ReplicationGroupId!);
            await WaitAsync(random.Next(0, 40));
            Processes.Signal(pid, Processes.SigKill);
        }),
        new("test failover, and kill the heir meanwhile", true, async (arena, group, random) =>
        {
            var pid = await group.Replicas()[0].PidAsync();
            await arena.Owner.TestFailoverAsync(group.ReplicationGroupId!);
            await WaitAsync(random.Next(0, 40));
            Processes.Signal(pid, Processes.SigKill);
        }),
        new("promote a member", false, (arena, group, random) => arena.Owner.SendAsync(
            ElastiCacheOperations.ModifyReplicationGroup,
            new() { ReplicationGroupId = group.ReplicationGroupId!, PrimaryClusterId = AnyReplica(group, random).CacheClusterId, ApplyImmediately = true })),
        new("reboot the primary", false, (arena, group, _) => RebootAsync(arena, group.Primary())),
        new("reboot a replica", false, (arena, group, random) => RebootAsync(arena, AnyReplica(group, random))),
        new("change the node type", false, (arena, group, _) => arena.Owner.SendAsync(
            ElastiCacheOperations.ModifyReplicationGroup,
            new()
            {
                ReplicationGroupId = group.ReplicationGroupId!,
                CacheNodeType = group.CacheNodeType == "cache.t3.micro" ? "cache.t3.small" : "cache.t3.micro",
                ApplyImmediately = true,
            })),
        new("update the engines", false, (arena, group, _) => arena.UpdateAsync(group.ReplicationGroupId!)),
        new("update the engines, and kill the server meanwhile", false, async (arena, group, random) =>
        {
            await arena.UpdateAsync(group.ReplicationGroupId!);
            await WaitAsync(random.Next(0, 1000));
            await arena.Server.RestartAsync();
        }),
        new("update the engines, and kill the primary meanwhile", true, async (arena, group, random) =>
        {
            var pid = await group.Primary().PidAsync();
            await arena.UpdateAsync(group.ReplicationGroupId!);
            await WaitAsync(random.Next(0, 1000));
            Processes.Signal(pid, Processes.SigKill);
        }),
        new("add a replica", false, (arena, group, _) => arena.Owner.SendAsync(
            ElastiCacheOperations.IncreaseReplicaCount,
            new() { ReplicationGroupId = group.ReplicationGroupId!, NewReplicaCount = group.Replicas().Count + 1, ApplyImmediately = true }), Replicas: 1),
        new("remove a replica", false, (arena, group, _) => arena.Owner.SendAsync(
            ElastiCacheOperations.DecreaseReplicaCount,
            new() { ReplicationGroupId = group.ReplicationGroupId!, NewReplicaCount = group.Replicas().Count - 1, ApplyImmediately = true }), Replicas: -1),
        new("fill the disk for a while", false, (arena, _, random) => FullDisk.DuringAsync(arena, () => WaitAsync(random.Next(100, 1500)))),
        new("fill the disk, and kill the primary", true, (arena, group, random) => FullDisk.DuringAsync(arena, async () =>
        {
            Processes.Signal(await group.Primary().PidAsync(), Processes.SigKill);
            await WaitAsync(random.Next(100, 1500));
        })),
    ];

    private static NodeGroupMember AnyReplica(ReplicationGroup group, Random random) => group.Replicas()[random.Next(group.Replicas().Count)];

    private static async Task RebootAsync(Arena arena, NodeGroupMember member) => await arena.Owner.SendAsync(
        ElastiCacheOperations.RebootCacheCluster,
        new() { CacheClusterId = member.CacheClusterId!, CacheNodeIdsToReboot = ["0001"] });

    // The length of a fault is drawn; nothing is expected of it by then.
    private static Task WaitAsync(int milliseconds) =>
        Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, TestContext.Current.CancellationToken);

    private static async Task PauseAsync(int pid, int milliseconds)
    {
        Processes.Signal(pid, Processes.SigStop);
        await WaitAsync(milliseconds);
        Processes.Signal(pid, Processes.SigContinue);
    }
}
