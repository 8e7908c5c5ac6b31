using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>A group's members as rows among the clusters, kept equal to the group in the group's own transaction.</summary>
public sealed class GroupMemberRows(Admission admission)
{
    internal async Task WriteAsync(StoreContext context, ReplicationGroup group, CancellationToken cancellation)
    {
        var present = await context.CacheClusters.AsNoTracking()
            .Where(row => row.Account == group.Scope.Account && row.Region == group.Scope.Region && row.ReplicationGroupId == group.Id)
            .Select(row => row.Id)
            .ToListAsync(cancellation);
        var members = group.Members();
        var added = members.Where(member => !present.Contains(member.Id)).ToList();
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

        foreach (var gone in present.Except(members.Select(member => member.Id)))
        {
            var row = await Queries.CacheCluster(context, group.Scope.Account, group.Scope.Region, gone);
            await CacheClusterTable.RemoveAsync(context, CacheClusterTable.Read(row!), cancellation);
        }
    }

    /// <summary>The end of the group: its members' too, but for the one that stays as a cluster of its own.</summary>
    internal static async Task EndAsync(StoreContext context, ReplicationGroup group, CancellationToken cancellation)
    {
        foreach (var member in group.Members())
        {
            if (member.Id == group.Retained)
            {
                var own = member.WithRevision(member.Revision + 1) with { ReplicationGroupId = null };
                await CacheClusterTable.SetAsync(context, own, settled: false, cancellation);
            }
            else
            {
                await CacheClusterTable.RemoveAsync(context, member, cancellation);
            }
        }
    }
}
