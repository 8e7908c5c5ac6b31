using Larder.ControlPlane.Access;
using Larder.Model.Vpcs;

namespace Larder.Console.Vpcs;

/// <summary>The network of a region, and which caches have what of it.</summary>
public sealed record NetworkState(Network Network, NetworkUse Use)
{
    internal static async Task<NetworkState> ReadAsync(ControlPlane.Vpcs.Vpcs vpcs, Caller caller, CancellationToken cancellation) =>
        new(await vpcs.ReadAsync(caller, cancellation), await vpcs.UseAsync(caller, cancellation));

    /// <summary>Whether a page that shows either shows the other. Lists are read anew each time, so they are compared by what is in
    /// them; what cannot change after it was made stands by its id.</summary>
    public bool IsSameAs(NetworkState other) => Marks().SequenceEqual(other.Marks(), StringComparer.Ordinal);

    private IEnumerable<string> Marks() =>
    [
        .. Network.Vpcs.Select(vpc => vpc.Id),
        .. Network.Subnets.Select(subnet => subnet.Id),
        .. Network.SecurityGroups.SelectMany(group => group.Rules.Select(rule => $"{group.Id} {rule.Id}").Append(group.Id)),
        .. Network.SubnetGroups.Select(group => $"{group.Name} {group.Description} {string.Join(' ', group.SubnetIds)}"),
        .. Use.Users.Select(user => $"{user.Cache} {user.SubnetGroup} {string.Join(' ', user.Zones)} {string.Join(' ', user.SecurityGroups)}"),
    ];
}
