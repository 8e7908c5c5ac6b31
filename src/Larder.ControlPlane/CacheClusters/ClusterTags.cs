using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;

namespace Larder.ControlPlane.CacheClusters;

using TagMap = IReadOnlyDictionary<string, string>;

/// <summary>Tags of clusters of their own, and of groups' members, which live with their group.</summary>
public sealed class ClusterTags(CacheClusters clusters, ReplicationGroups.ReplicationGroups groups) : ITagged
{
    public string ArnType => Arn.Cluster;

    public async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await clusters.GetAsync(caller, id, cancellation)).Tags;

    public async Task<TagMap> AddAsync(
        Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation)
    {
        var cluster = await clusters.GetAsync(caller, id, cancellation);
        return cluster.ReplicationGroupId is { } group
            ? (await groups.Grain(caller, group).AddTagsAsync(cluster.Id, tags)).ValueOrThrow().MemberTags[cluster.Id]
            : (await clusters.Grain(caller, cluster.Id).AddTagsAsync(tags)).ValueOrThrow().Tags;
    }

    public async Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation)
    {
        var cluster = await clusters.GetAsync(caller, id, cancellation);
        return cluster.ReplicationGroupId is { } group
            ? (await groups.Grain(caller, group).RemoveTagsAsync(cluster.Id, keys)).ValueOrThrow().MemberTags[cluster.Id]
            : (await clusters.Grain(caller, cluster.Id).RemoveTagsAsync(keys)).ValueOrThrow().Tags;
    }
}
