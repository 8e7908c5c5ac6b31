using Larder.Model.Paging;
using Larder.Model.Vpcs;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Caches.Security;

/// <summary>Where a cache is in its account's network, and what of that is in force.</summary>
public sealed partial class NetworkTab
{
    [Inject]
    private ControlPlane.SubnetGroups.SubnetGroups SubnetGroups { get; set; } = null!;

    [Inject]
    private ControlPlane.Vpcs.Vpcs Vpcs { get; set; } = null!;

    protected override async Task<NetworkFacts> LoadAsync(CancellationToken cancellation)
    {
        var page = PageRequest.From(null, null);
        var (group, subnets) = await SubnetGroups.GetAsync(Caller, Cache.Spec.SubnetGroup, cancellation);
        var vpcs = await Vpcs.ListVpcsAsync(Caller, [group.VpcId], [], page, cancellation);
        // No ids would mean all groups of the account.
        var groups = Cache.Spec.SecurityGroups.Count == 0
            ? []
            : (await Vpcs.ListSecurityGroupsAsync(Caller, Cache.Spec.SecurityGroups, [], [], page, cancellation)).Items;
        return NetworkFacts.Of(group, subnets, vpcs.Items[0], groups, Cache.Nodes);
    }
}
