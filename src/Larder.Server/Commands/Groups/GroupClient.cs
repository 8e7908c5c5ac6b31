using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using static Larder.Contract.ElastiCache.ElastiCacheOperations;

namespace Larder.Server.Commands.Groups;

/// <summary>What can be done with a replication group, over AWS's operations.</summary>
internal sealed class GroupClient(QueryClient aws)
{
    public async Task<Group> GetAsync(string id, CancellationToken cancellation)
    {
        try
        {
            var answer = await aws.SendAsync(DescribeReplicationGroups, new() { ReplicationGroupId = id }, cancellation);
            return Group.Of(answer.ReplicationGroups![0]);
        }
        catch (ServiceFaultException fault) when (fault.Code == "ReplicationGroupNotFoundFault")
        {
            throw new CommandFailure(ExitCode.Refused, $"there is no replication group {id}.", "`larder list` shows the caches that are there.");
        }
    }

    /// <param name="to">The member that is to be the primary; whichever is best placed where null.</param>
    public async Task FailOverAsync(string id, string? to, CancellationToken cancellation)
    {
        if (to is null)
        {
            await aws.SendAsync(TestFailover, new() { ReplicationGroupId = id, NodeGroupId = ReplicationGroups.ReplicationGroupShape.NodeGroupId }, cancellation);
            return;
        }

        await aws.SendAsync(
            ModifyReplicationGroup, new() { ReplicationGroupId = id, PrimaryClusterId = to, ApplyImmediately = true }, cancellation);
    }

    public async Task SetReplicasAsync(Group group, int count, CancellationToken cancellation)
    {
        if (count > group.Replicas)
            await aws.SendAsync(IncreaseReplicaCount, new() { ReplicationGroupId = group.Id, NewReplicaCount = count, ApplyImmediately = true }, cancellation);
        else if (count < group.Replicas)
            await aws.SendAsync(DecreaseReplicaCount, new() { ReplicationGroupId = group.Id, NewReplicaCount = count, ApplyImmediately = true }, cancellation);
    }

    public async Task SetFailoverAsync(string id, bool automatic, bool multiAz, CancellationToken cancellation) =>
        await aws.SendAsync(ModifyReplicationGroup, new()
        {
            ReplicationGroupId = id,
            AutomaticFailoverEnabled = automatic,
            MultiAZEnabled = multiAz,
            ApplyImmediately = true,
        }, cancellation);
}
