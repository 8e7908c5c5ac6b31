using System.Security.Cryptography;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Paging;
using Larder.Model.Vpcs;

namespace Larder.ControlPlane.Vpcs;

/// <summary>The one door to VPCs, their subnets and their security groups.</summary>
public sealed class Vpcs(NetworkTable table)
{
    /// <summary>All that the caller has in the region, as one value: what rules are asked with.</summary>
    public Task<Network> ReadAsync(Caller caller, CancellationToken cancellation) => table.ReadAsync(caller.Scope, cancellation);

    /// <summary>Which caches have what of it.</summary>
    public Task<NetworkUse> UseAsync(Caller caller, CancellationToken cancellation) => table.UseAsync(caller.Scope, cancellation);

    public Task<Vpc> CreateVpcAsync(
        Caller caller, string? cidrBlock, IReadOnlyList<TagSpecification> tags, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network => VpcRules.Create(network, cidrBlock, tags, NewId), cancellation);

    public Task DeleteVpcAsync(Caller caller, string id, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network => (VpcRules.Delete(network, id), id), cancellation);

    public Task<Subnet> CreateSubnetAsync(Caller caller, SubnetRequest request, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network => SubnetRules.Create(network, request, NewId), cancellation);

    public Task DeleteSubnetAsync(Caller caller, string id, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, (network, use) => (SubnetRules.Delete(network, use, id), id), [], cancellation);

    public Task<SecurityGroup> CreateSecurityGroupAsync(
        Caller caller, SecurityGroupRequest request, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network => SecurityGroupRules.Create(network, request, NewId), cancellation);

    public Task<SecurityGroup> DeleteSecurityGroupAsync(Caller caller, string? id, string? name, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, (network, use) => SecurityGroupRules.Delete(network, use, id, name), [], cancellation);

    /// <summary>The group, and the rules that it has more.</summary>
    public Task<(SecurityGroup Group, IReadOnlyList<SecurityGroupRule> Added)> AuthorizeIngressAsync(
        Caller caller, string? id, string? name, IReadOnlyList<PermissionRequest> permissions,
        IReadOnlyList<TagSpecification> tags, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network =>
        {
            var group = network.SecurityGroup(id, name);
            var (next, added) = IngressRules.Authorize(network, group, permissions, tags, NewId);
            return (next, (group, added));
        }, cancellation);

    /// <summary>The rules that are gone, and those asked for that were not there.</summary>
    public Task<(SecurityGroup Group, IReadOnlyList<SecurityGroupRule> Revoked, IReadOnlyList<SecurityGroupRule> Unknown)> RevokeIngressAsync(
        Caller caller, string? id, string? name, IReadOnlyList<PermissionRequest> permissions, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network =>
        {
            var group = network.SecurityGroup(id, name);
            var (next, revoked, unknown) = IngressRules.Revoke(network, group, permissions);
            return (next, (group, revoked, unknown));
        }, cancellation);

    /// <summary>The rules that are gone.</summary>
    public Task<(SecurityGroup Group, IReadOnlyList<SecurityGroupRule> Revoked)> RevokeIngressAsync(
        Caller caller, string? id, string? name, IReadOnlyList<string> ruleIds, CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, network =>
        {
            var group = network.SecurityGroup(id, name);
            var (next, revoked) = IngressRules.Revoke(network, group, ruleIds);
            return (next, (group, revoked));
        }, cancellation);

    /// <summary>In the order of ids.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ids">All where there are none.</param>
    /// <param name="filters">All of them have to admit it.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FaultException">InvalidVpcID.NotFound, and what <see cref="FilterNames{T}"/> has.</exception>
    public async Task<Page<Vpc>> ListVpcsAsync(
        Caller caller, IReadOnlyList<string> ids, IReadOnlyList<ResourceFilter> filters, PageRequest page, CancellationToken cancellation)
    {
        var network = await table.ReadAsync(caller.Scope, cancellation);
        var named = ids.Count == 0 ? network.Vpcs : [.. ids.Distinct().Select(network.Vpc)];
        return page.Of(VpcFilters.Vpcs.Select(named, filters), vpc => vpc.Id);
    }

    /// <inheritdoc cref="ListVpcsAsync"/>
    public async Task<Page<Subnet>> ListSubnetsAsync(
        Caller caller, IReadOnlyList<string> ids, IReadOnlyList<ResourceFilter> filters, PageRequest page, CancellationToken cancellation)
    {
        var network = await table.ReadAsync(caller.Scope, cancellation);
        var named = ids.Count == 0 ? network.Subnets : [.. ids.Distinct().Select(network.Subnet)];
        return page.Of(VpcFilters.Subnets.Select(named, filters), subnet => subnet.Id);
    }

    /// <inheritdoc cref="ListVpcsAsync"/>
    public async Task<Page<SecurityGroup>> ListSecurityGroupsAsync(
        Caller caller, IReadOnlyList<string> ids, IReadOnlyList<string> names, IReadOnlyList<ResourceFilter> filters, PageRequest page,
        CancellationToken cancellation)
    {
        var network = await table.ReadAsync(caller.Scope, cancellation);
        var named = ids.Count + names.Count == 0
            ? network.SecurityGroups
            : [.. ids.Select(network.SecurityGroup).Concat(names.Select(name => network.SecurityGroup(null, name))).DistinctBy(group => group.Id)];
        return page.Of(SecurityGroupFilters.Names.Select(named, filters), group => group.Id);
    }

    /// <summary>Any name is a region here. Without names: where the account has something, and where it asks.</summary>
    public async Task<IReadOnlyList<string>> ListRegionsAsync(
        Caller caller, IReadOnlyList<string> names, IReadOnlyList<ResourceFilter> filters, CancellationToken cancellation)
    {
        var regions = names.Count > 0 ? names : [caller.Scope.Region, .. await table.RegionsAsync(caller.Scope.Account, cancellation)];
        return [.. VpcFilters.Regions.Select(regions.Distinct().Order(StringComparer.Ordinal), filters)];
    }

    private static string NewId(string kind) => ResourceIds.From(kind, RandomNumberGenerator.GetBytes(9));
}
