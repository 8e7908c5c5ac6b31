using Larder.Console.Equivalents;
using Larder.Model.Takes;
using Larder.Model.Vpcs;

namespace Larder.Console.Create;

/// <summary>What the panels beside the wizard are told of what is asked for.</summary>
internal static class Told
{
    /// <summary>None while it is not known what is made.</summary>
    public static IReadOnlyList<ApiCall> Calls(CreateForm? form) => form?.New switch
    {
        { ReplicationGroup: { } group } made => ApiCalls.Of(group, First(made)),
        { CacheCluster: { } cluster } made => ApiCalls.Of(cluster, First(made)),
        _ => [],
    };

    /// <summary>Null while engine and node type are not known.</summary>
    public static SizedCache? Sized(CreateForm? form) => form?.New switch
    {
        { ReplicationGroup: { } group } => SizedCache.Of(group, form.Surroundings.Installation),
        { CacheCluster: { } cluster } => SizedCache.Of(cluster, form.Surroundings.Installation),
        _ => null,
    };

    private static MadeFirst First(NewCache made) => new(
        made.SubnetGroup is { } subnets ? new MadeSubnetGroup(subnets.Name, subnets.Description, subnets.SubnetIds) : null,
        made.SecurityGroup is { } security ? new MadeSecurityGroup(RequestOf(security)) : null);

    private static SecurityGroupRequest RequestOf(NewSecurityGroup group) =>
        new() { Name = group.Name, Description = group.Description, VpcId = group.VpcId };
}
