namespace Larder.Model.Vpcs;

/// <summary>What caches have of a network, so that it is not taken from under them.</summary>
public sealed record NetworkUse(IReadOnlyList<NetworkUser> Users)
{
    public static readonly NetworkUse None = new([]);

    public bool HasCachesIn(string subnetGroup) => Users.Any(user => user.SubnetGroup == subnetGroup);

    /// <summary>The zones in which caches of this subnet group have nodes.</summary>
    public IEnumerable<string> ZonesOf(string subnetGroup) =>
        Users.Where(user => user.SubnetGroup == subnetGroup).SelectMany(user => user.Zones).Distinct(StringComparer.Ordinal);

    public bool HasSecurityGroup(string id) => Users.Any(user => user.SecurityGroups.Contains(id, StringComparer.Ordinal));
}

/// <summary>Caches that have the same of it.</summary>
public sealed record NetworkUser(string SubnetGroup, IReadOnlyList<string> Zones, IReadOnlyList<string> SecurityGroups);
