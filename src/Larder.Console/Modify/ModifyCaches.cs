using Larder.Console.Caches;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.Model.Modify;
using Larder.Model.Paging;
using Larder.Model.ParameterGroups;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Modify;

/// <summary>Reads and changes caches through the façades, each change of a cache only as it was seen.</summary>
public sealed class ModifyCaches(
    ControlPlane.ReplicationGroups.ReplicationGroups groups, ControlPlane.CacheClusters.CacheClusters clusters,
    ControlPlane.ParameterGroups.ParameterGroups parameterGroups, ControlPlane.Vpcs.Vpcs vpcs, InstallationView installation) : IModifyCaches
{
    // A member has the node of this number only.
    private const string OnlyNode = "0001";

    /// <inheritdoc/>
    public async Task<ModifySubject> ReadAsync(Caller caller, CacheKind kind, string id, ModifySurroundings? around, CancellationToken cancellation)
    {
        around ??= await AroundAsync(caller, cancellation);
        if (kind is CacheKind.ReplicationGroup) return new GroupSubject(await groups.GetAsync(caller, id, cancellation), around);
        var cluster = await clusters.GetAsync(caller, id, cancellation);
        return cluster.ReplicationGroupId is { } group
            ? new GroupSubject(await groups.GetAsync(caller, group, cancellation), around)
            : new ClusterSubject(cluster, around);
    }

    /// <inheritdoc/>
    public Task SaveAsync(Caller caller, ModifyForm form) => form.Subject switch
    {
        GroupSubject group => SaveAsync(caller, group, form),
        ClusterSubject cluster => clusters.ModifyAsync(caller, cluster.Id, cluster.ModificationOf(form), cluster.Revision, CancellationToken.None),
        _ => Task.CompletedTask,
    };

    /// <inheritdoc/>
    public Task ApplyWaitingAsync(Caller caller, ModifySubject subject) => subject switch
    {
        GroupSubject group => groups.ModifyAsync(caller, group.Id, new(), immediately: true, group.Revision, CancellationToken.None),
        ClusterSubject { Cluster.Pending: { } pending } cluster => clusters.ModifyAsync(
            caller, cluster.Id, new() { Change = pending, ApplyImmediately = true }, cluster.Revision, CancellationToken.None),
        _ => Task.CompletedTask,
    };

    /// <inheritdoc/>
    public Task WithdrawAsync(Caller caller, ModifySubject subject, ChangeKind kind) => subject switch
    {
        GroupSubject group => groups.ModifyAsync(caller, group.Id, Withdrawal.Of(group.Group, kind), immediately: false, group.Revision, CancellationToken.None),
        ClusterSubject cluster => clusters.ModifyAsync(caller, cluster.Id, Withdrawal.Of(cluster.Cluster, kind), cluster.Revision, CancellationToken.None),
        _ => Task.CompletedTask,
    };

    /// <inheritdoc/>
    public Task RebootAsync(Caller caller, ModifySubject subject, IReadOnlyList<string> nodes) => subject is GroupSubject
        ? clusters.RebootAsync(caller, nodes.Single(), [OnlyNode], CancellationToken.None)
        : clusters.RebootAsync(caller, subject.Id, nodes, CancellationToken.None);

    private async Task SaveAsync(Caller caller, GroupSubject subject, ModifyForm form)
    {
        var (id, seen) = (subject.Id, subject.Revision);
        var modification = GroupSubject.ModificationOf(form);
        var (more, fewer) = (subject.IncreaseOf(form), subject.DecreaseOf(form));
        if (more is not null) seen = (await groups.AddReplicasAsync(caller, id, more, seen, CancellationToken.None)).Revision;
        if (modification != new Modification())
            seen = (await groups.ModifyAsync(caller, id, modification, form.Immediately, seen, CancellationToken.None)).Revision;
        if (fewer is not null) await groups.RemoveReplicasAsync(caller, id, fewer, seen, CancellationToken.None);
    }

    private async Task<ModifySurroundings> AroundAsync(Caller caller, CancellationToken cancellation)
    {
        var all = new List<ParameterGroup>();
        string? marker = null;
        do
        {
            var page = await parameterGroups.ListAsync(caller, PageRequest.From(null, marker), cancellation);
            all.AddRange(page.Items);
            marker = page.Marker;
        }
        while (marker is not null);
        return new()
        {
            Installation = installation.Now,
            Network = await vpcs.ReadAsync(caller, cancellation),
            ParameterGroups = all,
            Family = parameterGroups.Family,
        };
    }
}
