using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Naming;

namespace Larder.ControlPlane.Tags;

using TagMap = IReadOnlyDictionary<string, string>;

/// <summary>The one door to tags: finds the resource behind an ARN. Each call answers the tags as they are afterwards.</summary>
public sealed class Tags(
    ReplicationGroups.ReplicationGroups groups, CacheClusters.CacheClusters clusters,
    ReservedCacheNodes.ReservedCacheNodes reservedNodes)
{
    public async Task<TagMap> ListAsync(Caller caller, string arn, CancellationToken cancellation)
    {
        var name = Arn.Parse(arn, caller.Scope);
        return name.Type switch
        {
            Arn.ReplicationGroup => (await groups.GetAsync(caller, name.Id, cancellation)).Tags,
            Arn.Cluster => (await clusters.GetAsync(caller, name.Id, cancellation)).Tags,
            Arn.ReservedCacheNode => (await reservedNodes.GetAsync(caller, name.Id, cancellation)).Tags,
            _ => throw FaultException.InvalidArn(arn),
        };
    }

    public async Task<TagMap> AddAsync(
        Caller caller, string arn, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation)
    {
        if (ReservedNode(caller, arn) is { } reserved)
            return (await reservedNodes.AddTagsAsync(caller, reserved, tags, cancellation)).Tags;
        var (group, member, cluster) = await FindAsync(caller, arn, cancellation);
        if (group is null) return (await clusters.Grain(caller, cluster!).AddTagsAsync(tags)).ValueOrThrow().Tags;
        var changed = (await groups.Grain(caller, group).AddTagsAsync(member, tags)).ValueOrThrow();
        return member is null ? changed.Tags : changed.MemberTags[member];
    }

    public async Task<TagMap> RemoveAsync(Caller caller, string arn, List<string> keys, CancellationToken cancellation)
    {
        if (ReservedNode(caller, arn) is { } reserved)
            return (await reservedNodes.RemoveTagsAsync(caller, reserved, keys, cancellation)).Tags;
        var (group, member, cluster) = await FindAsync(caller, arn, cancellation);
        if (group is null) return (await clusters.Grain(caller, cluster!).RemoveTagsAsync(keys)).ValueOrThrow().Tags;
        var changed = (await groups.Grain(caller, group).RemoveTagsAsync(member, keys)).ValueOrThrow();
        return member is null ? changed.Tags : changed.MemberTags[member];
    }

    private static string? ReservedNode(Caller caller, string arn) =>
        Arn.Parse(arn, caller.Scope) is { Type: Arn.ReservedCacheNode } name ? name.Id : null;

    private async Task<(string? Group, string? Member, string? Cluster)> FindAsync(
        Caller caller, string arn, CancellationToken cancellation)
    {
        var name = Arn.Parse(arn, caller.Scope);
        switch (name.Type)
        {
            case Arn.ReplicationGroup:
                return ((await groups.GetAsync(caller, name.Id, cancellation)).Id, null, null);
            case Arn.Cluster:
                var cluster = await clusters.GetAsync(caller, name.Id, cancellation);
                return cluster.ReplicationGroupId is { } group ? (group, cluster.Id, null) : (null, null, cluster.Id);
            default:
                throw FaultException.InvalidArn(arn);
        }
    }
}
