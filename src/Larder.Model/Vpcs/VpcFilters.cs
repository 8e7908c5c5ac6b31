using System.Globalization;

namespace Larder.Model.Vpcs;

/// <summary>By which filters VPCs, subnets, zones and regions can be found.</summary>
public static class VpcFilters
{
    private const string Available = "available";
    private const string NoOptIn = "opt-in-not-required";

    public static FilterNames<Vpc> Vpcs { get; } = new()
    {
        Tags = vpc => vpc.Tags,
        Texts = new Dictionary<string, Func<Vpc, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["vpc-id"] = vpc => [vpc.Id],
            ["cidr"] = vpc => [vpc.CidrBlock],
            ["cidr-block-association.cidr-block"] = vpc => [vpc.CidrBlock],
            ["cidr-block-association.association-id"] = vpc => [vpc.CidrAssociationId],
            ["cidr-block-association.state"] = _ => ["associated"],
            ["is-default"] = vpc => [Text(vpc.IsDefault)],
            ["isDefault"] = vpc => [Text(vpc.IsDefault)],
            ["owner-id"] = vpc => [vpc.Scope.Account],
            ["state"] = _ => [Available],
        },
    };

    public static FilterNames<Subnet> Subnets { get; } = new()
    {
        Tags = subnet => subnet.Tags,
        Texts = new Dictionary<string, Func<Subnet, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["subnet-id"] = subnet => [subnet.Id],
            ["subnet-arn"] = subnet => [subnet.Arn],
            ["vpc-id"] = subnet => [subnet.VpcId],
            ["cidr-block"] = subnet => [subnet.CidrBlock],
            ["cidrBlock"] = subnet => [subnet.CidrBlock],
            ["cidr"] = subnet => [subnet.CidrBlock],
            ["availability-zone"] = subnet => [subnet.AvailabilityZone],
            ["availabilityZone"] = subnet => [subnet.AvailabilityZone],
            ["availability-zone-id"] = subnet => [subnet.AvailabilityZoneId],
            ["availabilityZoneId"] = subnet => [subnet.AvailabilityZoneId],
            ["available-ip-address-count"] = subnet => [subnet.AvailableIpAddressCount.ToString(CultureInfo.InvariantCulture)],
            ["default-for-az"] = subnet => [Text(subnet.DefaultForAz)],
            ["defaultForAz"] = subnet => [Text(subnet.DefaultForAz)],
            ["map-public-ip-on-launch"] = _ => [Text(false)],
            ["owner-id"] = subnet => [subnet.Scope.Account],
            ["state"] = _ => [Available],
        },
    };

    public static FilterNames<AvailabilityZone> Zones { get; } = new()
    {
        Texts = new Dictionary<string, Func<AvailabilityZone, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["zone-name"] = zone => [zone.Name],
            ["zone-id"] = zone => [zone.Id],
            ["zone-type"] = _ => ["availability-zone"],
            ["region-name"] = zone => [zone.Region],
            ["group-name"] = zone => [zone.GroupName],
            ["opt-in-status"] = _ => [NoOptIn],
            ["state"] = _ => [Available],
        },
    };

    public static FilterNames<string> Regions { get; } = new()
    {
        Texts = new Dictionary<string, Func<string, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["region-name"] = region => [region],
            ["opt-in-status"] = _ => [NoOptIn],
        },
    };

    private static string Text(bool value) => value ? "true" : "false";
}
