using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>A group's members as rows among the clusters, kept equal to the group in the group's own transaction.</summary>
public sealed class GroupMemberRows(Admission admission)
{
    internal async Task WriteAsync(StoreContext context, ReplicationGroup group, CancellationToken cancellation)
    {
        var present = await MemoryAsync(context, group, cancellation);
        await CheckRoomAsync(context, group, present, cancellation);
        var members = group.Members();
        var added = members.Where(member => !present.ContainsKey(member.Id)).ToList();
        var adopted = added.Where(member => member.Id == group.Adopted?.ClusterId).ToList();
        added = [.. added.Except(adopted)];
        if (added.Count > 0) await admission.CheckAsync(context, group.Scope, added, cancellation);
        foreach (var member in members.Except(added).Except(adopted))
            await CacheClusterTable.SetAsync(context, member, settled: true, cancellation);
        foreach (var member in added) await CacheClusterTable.AddAsync(context, member, settled: true);
        foreach (var member in adopted)
        {
            if (!await CacheClusterTable.AdoptAsync(context, member, group.Adopted!.Revision, cancellation)) throw FaultException.InvalidCacheClusterState($"Cache cluster {member.Id} has changed meanwhile; try again.");
        }

        foreach (var gone in present.Keys.Except(members.Select(member => member.Id)))
        {
            var row = await Queries.CacheCluster(context, group.Scope.Account, group.Scope.Region, gone);
            await CacheClusterTable.RemoveAsync(context, CacheClusterTable.Read(row!), cancellation);
        }
    }

    /// <summary>Whether there were room if members that there are were to take what they would now.</summary>
    /// <exception cref="FaultException">InsufficientCacheClusterCapacity.</exception>
    internal async Task CheckRoomAsync(StoreContext context, ReplicationGroup group, CancellationToken cancellation) =>
        await CheckRoomAsync(context, group, await MemoryAsync(context, group, cancellation), cancellation);

    private Task CheckRoomAsync(
        StoreContext context, ReplicationGroup group, Dictionary<string, long> present, CancellationToken cancellation) =>
        admission.CheckMemoryAsync(
            context, group.Members().Sum(member => present.TryGetValue(member.Id, out var bytes) ? member.MemoryBytes - bytes : 0), cancellation);

    /// <summary>What each member that has a row takes, by its id.</summary>
    private static Task<Dictionary<string, long>> MemoryAsync(StoreContext context, ReplicationGroup group, CancellationToken cancellation) =>
        context.CacheClusters.AsNoTracking()
            .Where(row => row.Account == group.Scope.Account && row.Region == group.Scope.Region && row.ReplicationGroupId == group.Id)
            .Select(row => new { row.Id, row.MemoryBytes })
            .ToDictionaryAsync(row => row.Id, row => row.MemoryBytes, cancellation);

    /// <summary>The end of the group: its members' too, but for the one that stays as a cluster of its own.</summary>
    internal static async Task EndAsync(StoreContext context, ReplicationGroup group, CancellationToken cancellation)
    {
        foreach (var member in group.Members())
        {
            if (member.Id == group.Retained)
            {
                var own = member.WithRevision(member.Revision + 1) with { ReplicationGroupId = null, Pending = null };
                await CacheClusterTable.SetAsync(context, own, settled: false, cancellation);
            }
            else
            {
                await CacheClusterTable.RemoveAsync(context, member, cancellation);
            }
        }
    }
}
