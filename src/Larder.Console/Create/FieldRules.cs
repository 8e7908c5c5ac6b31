using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Console.Create;

/// <summary>Checks a form field by field with the API's own rules: the plan of an otherwise faultless request fails by the one
/// field that is looked at.</summary>
internal static class FieldRules
{
    private const string Faultless = "a";

    /// <summary>What the API would say of it; null where it is fine.</summary>
    public static string? Problem(CreateForm form, CreateField field)
    {
        // Without an engine there is nothing that any other field could be judged by.
        if (form.Engine is null && field is not CreateField.Engine) return null;
        try
        {
            Check(form, field);
            return null;
        }
        catch (FaultException exception)
        {
            return exception.Fault.Message;
        }
    }

    private static void Check(CreateForm form, CreateField field)
    {
        switch (field)
        {
            case CreateField.NewSubnetGroup when form.New.SubnetGroup is { } group:
                SubnetGroupRules.Create(form.Network, group.Name, Faultless, [.. form.Network.Subnets.Take(1).Select(subnet => subnet.Id)], []);
                break;
            case CreateField.Subnets when form.New.SubnetGroup is { } group:
                SubnetGroupRules.Create(form.Network with { SubnetGroups = [] }, Faultless, Faultless, group.SubnetIds, []);
                break;
            case CreateField.NewSecurityGroup when form.New.SecurityGroup is { } group:
                CheckNamed(group);
                SecurityGroupRules.Create(form.Network, new() { Name = group.Name, Description = group.Description, VpcId = group.VpcId }, kind => kind);
                break;
            case CreateField.Room when form.NodeType is { } type:
                form.Surroundings.Room.Admit(form.MemoryOf(type) * Math.Max(1, form.NodeCount));
                break;
            case CreateField.NewSubnetGroup or CreateField.Subnets or CreateField.NewSecurityGroup or CreateField.Room:
                break;
            default:
                Plan(form, field);
                break;
        }
    }

    // Over the wire a group without a name is one without GroupName.
    private static void CheckNamed(NewSecurityGroup group)
    {
        if (group.Name.Length == 0) throw FaultException.MissingParameter("The request must contain the parameter GroupName.");
    }

    private static void Plan(CreateForm form, CreateField field)
    {
        if (Awaits(form, field)) return;
        // What does not concern the network is not judged by the state it is in.
        var network = field is CreateField.SubnetGroup or CreateField.SecurityGroups or CreateField.MultiAz or CreateField.Zones
            ? NetworkToBe(form)
            : DefaultNetwork.Of(form.Scope);
        var asked = form.New.Cache;
        var type = form.NodeTypes[0].Name;
        if (asked is CacheClusterRequest cluster)
        {
            var faultless = new CacheClusterRequest { Id = Faultless, Engine = form.Engine?.Name, NodeType = type, NumCacheNodes = 1 };
            CacheClusterRules.Plan(OnlyCluster(faultless, cluster, field), network, form.Surroundings.Installation);
        }
        else if (asked is ReplicationGroupRequest group)
        {
            var faultless = new ReplicationGroupRequest { Id = Faultless, Description = Faultless, Engine = form.Engine?.Name ?? "", NodeType = type };
            ReplicationGroupRules.Plan(OnlyGroup(faultless, group, field), network, form.Surroundings.Installation);
        }
    }

    // Said once, where it is wrong, and not again where it matters.
    private static bool Awaits(CreateForm form, CreateField field) => field switch
    {
        CreateField.SubnetGroup => form.Problem(CreateField.NewSubnetGroup) is not null || form.Problem(CreateField.Subnets) is not null,
        CreateField.SecurityGroups => !Placed(form),
        CreateField.MultiAz => !Placed(form) || form.Problem(CreateField.Replicas) is not null || form.Problem(CreateField.Nodes) is not null,
        CreateField.Zones => !Placed(form) || form.Problem(CreateField.MultiAz) is not null || Awaits(form, CreateField.MultiAz),
        CreateField.Snapshots => form.Problem(CreateField.Maintenance) is not null,
        _ => false,
    };

    private static bool Placed(CreateForm form) => !Awaits(form, CreateField.SubnetGroup) && form.Problem(CreateField.SubnetGroup) is null;

    private static Network NetworkToBe(CreateForm form) => form.New.SubnetGroup is { } group
        ? SubnetGroupRules.Create(form.Network, group.Name, Faultless, group.SubnetIds, []).Next
        : form.Network;

    private static ReplicationGroupRequest OnlyGroup(ReplicationGroupRequest faultless, ReplicationGroupRequest asked, CreateField field)
    {
        var replicated = faultless with { EngineVersion = asked.EngineVersion, ReplicasPerNodeGroup = asked.ReplicasPerNodeGroup };
        var spread = replicated with { AutomaticFailover = asked.AutomaticFailover, MultiAz = asked.MultiAz, SubnetGroup = asked.SubnetGroup };
        return field switch
        {
            CreateField.Description => faultless with { Description = asked.Description.Length > 0 ? asked.Description : Faultless },
            // Which engine and version it is decides whether it can have any.
            CreateField.Replicas => replicated,
            CreateField.MultiAz => spread,
            CreateField.Zones => spread with { PreferredZones = asked.PreferredZones },
            _ => Only(faultless, asked, field),
        };
    }

    private static CacheClusterRequest OnlyCluster(CacheClusterRequest faultless, CacheClusterRequest asked, CreateField field)
    {
        var spread = faultless with { NumCacheNodes = asked.NumCacheNodes, AzMode = asked.AzMode, SubnetGroup = asked.SubnetGroup };
        return field switch
        {
            CreateField.Nodes => faultless with { NumCacheNodes = asked.NumCacheNodes },
            CreateField.MultiAz => spread,
            CreateField.Zones => spread with { PreferredZone = asked.PreferredZone, PreferredZones = asked.PreferredZones },
            _ => Only(faultless, asked, field),
        };
    }

    private static T Only<T>(T faultless, CacheRequest asked, CreateField field)
        where T : CacheRequest => field switch
        {
            CreateField.Engine or CreateField.EngineVersion => faultless with { EngineVersion = asked.EngineVersion },
            CreateField.Id => faultless with { Id = asked.Id },
            CreateField.NodeType => faultless with { NodeType = asked.NodeType },
            CreateField.Port => faultless with { Port = asked.Port },
            CreateField.ParameterGroup => faultless with { EngineVersion = asked.EngineVersion, ParameterGroup = asked.ParameterGroup, OwnParameterGroup = asked.OwnParameterGroup },
            CreateField.SubnetGroup => faultless with { SubnetGroup = asked.SubnetGroup },
            CreateField.SecurityGroups => faultless with { SubnetGroup = asked.SubnetGroup, SecurityGroups = asked.SecurityGroups },
            CreateField.Maintenance => faultless with { MaintenanceWindow = asked.MaintenanceWindow },
            CreateField.Snapshots => faultless with { MaintenanceWindow = asked.MaintenanceWindow, SnapshotWindow = asked.SnapshotWindow },
            CreateField.Tags => faultless with { Tags = asked.Tags },
            _ => faultless,
        };
}
