using Larder.Console.Caches;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Create;

/// <summary>What a form asks for, in the words of the API's façades. What nobody chose is not said.</summary>
internal static class Requests
{
    public static NewCache Of(CreateForm form) => new()
    {
        Cache = form.Kind is CacheKind.CacheCluster ? CacheCluster(form) : ReplicationGroup(form),
        SubnetGroup = SubnetGroup(form),
        SecurityGroup = SecurityGroup(form),
    };

    /// <summary>Without a description of its own a cache is described by its name: the API wants one, and nobody else does.</summary>
    public static string Description(CreateInput input) => input.Description.Trim() is { Length: > 0 } given ? given : input.Id.Trim();

    private static ReplicationGroupRequest ReplicationGroup(CreateForm form) => With(form, new ReplicationGroupRequest
    {
        Id = form.Input.Id.Trim(),
        Description = Description(form.Input),
        ReplicasPerNodeGroup = form.Input.Replicas,
        AutomaticFailover = form.HasFailover,
        MultiAz = form.HasMultiAz,
        PreferredZones = form.Input.ChoosesZones ? form.Zones : null,
    });

    private static CacheClusterRequest CacheCluster(CreateForm form) => With(form, new CacheClusterRequest
    {
        Id = form.Input.Id.Trim(),
        NumCacheNodes = form.Input.Nodes,
        AzMode = form.IsCrossAz ? CacheClusterRules.CrossAz : null,
        PreferredZone = form.Input.ChoosesZones && !form.IsCrossAz && form.Zones is [var zone, ..] ? zone : null,
        PreferredZones = form.Input.ChoosesZones && form.IsCrossAz ? form.Zones : null,
    });

    private static T With<T>(CreateForm form, T request)
        where T : CacheRequest
    {
        var input = form.Input;
        return request with
        {
            Engine = form.Engine?.Name,
            EngineVersion = form.Version?.Version,
            NodeType = input.NodeType,
            Port = input.Port,
            ParameterGroup = input.ParameterGroup,
            OwnParameterGroup = form.ParameterGroups.FirstOrDefault(group => group.Name == input.ParameterGroup && !group.IsDefault),
            SubnetGroup = NameOfSubnetGroup(form),
            SecurityGroups = input.SecurityGroups.Count > 0 ? [.. input.SecurityGroups] : null,
            MaintenanceWindow = input.Maintenance.Weekly,
            SnapshotWindow = form.Version?.HasSnapshots is false ? null : input.Snapshots.Daily,
            AutoMinorVersionUpgrade = input.AutoMinorVersionUpgrade ? null : false,
            Tags = [.. input.Tags.Select(tag => KeyValuePair.Create(tag.Key, (string?)tag.Value))],
        };
    }

    private static string? NameOfSubnetGroup(CreateForm form) =>
        form.Input.MakesSubnetGroup ? form.Input.NewSubnetGroup.Trim().ToLowerInvariant()
        : form.Input.SubnetGroup == Model.SubnetGroups.SubnetGroup.Default ? null
        : form.Input.SubnetGroup;

    private static NewSubnetGroup? SubnetGroup(CreateForm form) => !form.Input.MakesSubnetGroup ? null
        : new(form.Input.NewSubnetGroup.Trim(), DescriptionFor(form.Input.NewSubnetGroup), form.Input.Vpc, [.. form.Input.Subnets]);

    private static NewSecurityGroup? SecurityGroup(CreateForm form) => !form.Input.MakesSecurityGroup ? null
        : new(form.Input.NewSecurityGroup.Trim(), DescriptionFor(form.Input.NewSecurityGroup), form.VpcOfCache ?? "");

    private static string DescriptionFor(string name) => name.Trim();
}
