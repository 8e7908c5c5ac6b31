using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.ControlPlane.SubnetGroups;

/// <summary>A group, and the subnets that it names as they are.</summary>
public sealed record SubnetGroupView(SubnetGroup Group, IReadOnlyList<Subnet> Subnets);

/// <summary>The one door to cache subnet groups. They are stored with the network whose subnets they name.</summary>
public sealed class SubnetGroups(NetworkTable table, TimeProvider time)
{
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public Task<SubnetGroupView> CreateAsync(
        Caller caller, string name, string description, IReadOnlyList<string> subnetIds,
        IReadOnlyList<KeyValuePair<string, string?>> tags, CancellationToken cancellation) =>
        ChangeAsync(
            caller, name, "created", (network, _) => SubnetGroupRules.Create(network, name, description, subnetIds, tags), cancellation);

    /// <exception cref="FaultException">CacheSubnetGroupNotFoundFault, InvalidSubnet, SubnetInUse and others.</exception>
    public Task<SubnetGroupView> ModifyAsync(
        Caller caller, string name, string? description, IReadOnlyList<string>? subnetIds, CancellationToken cancellation) =>
        ChangeAsync(
            caller, name, "modified", (network, use) => SubnetGroupRules.Modify(network, use, name, description, subnetIds), cancellation);

    /// <exception cref="FaultException">CacheSubnetGroupNotFoundFault, CacheSubnetGroupInUse.</exception>
    public Task DeleteAsync(Caller caller, string name, CancellationToken cancellation) => table.ChangeAsync(
        caller.Scope, (network, use) => (SubnetGroupRules.Delete(network, use, name), name), [Event(name, "deleted")], cancellation);

    /// <exception cref="FaultException">CacheSubnetGroupNotFoundFault.</exception>
    public async Task<SubnetGroupView> GetAsync(Caller caller, string name, CancellationToken cancellation)
    {
        var network = await table.ReadAsync(caller.Scope, cancellation);
        return View(network, network.FindSubnetGroup(name));
    }

    /// <summary>The default group and the owner's, in the order of their names.</summary>
    public async Task<Page<SubnetGroupView>> ListAsync(Caller caller, PageRequest page, CancellationToken cancellation)
    {
        var network = await table.ReadAsync(caller.Scope, cancellation);
        var (groups, marker) = page.Of(network.AllSubnetGroups, group => group.Name);
        return new([.. groups.Select(group => View(network, group))], marker);
    }

    internal Task<SubnetGroup> TagAsync(
        Caller caller, string name, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change,
        CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network =>
        {
            var group = network.FindSubnetGroup(name);
            if (group.IsDefault) throw FaultException.InvalidArn(group.Arn);
            var changed = group with { Tags = change(group.Tags) };
            return (network.With(changed), changed);
        }, cancellation);

    private Task<SubnetGroupView> ChangeAsync(
        Caller caller, string name, string what, Func<Network, NetworkUse, (Network Next, SubnetGroup Group)> change,
        CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, (network, use) =>
        {
            var (next, group) = change(network, use);
            return (next, View(next, group));
        }, [Event(name, what)], cancellation);

    private CacheEvent Event(string name, string what) =>
        new(EventSource.CacheSubnetGroup, name.ToLowerInvariant(), $"Cache subnet group {what}", time.GetUtcNow());

    private static SubnetGroupView View(Network network, SubnetGroup group) => new(group, group.SubnetsIn(network));
}
