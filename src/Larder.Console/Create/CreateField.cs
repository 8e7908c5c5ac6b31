namespace Larder.Console.Create;

/// <summary>What can be wrong of a new cache, each told beside what it is about.</summary>
public enum CreateField
{
    Engine,
    Id,
    Description,
    EngineVersion,
    Port,
    ParameterGroup,
    NodeType,
    Room,
    Nodes,
    Replicas,
    NewSubnetGroup,
    Subnets,
    SubnetGroup,
    MultiAz,
    Zones,
    NewSecurityGroup,
    SecurityGroups,
    Snapshots,
    Maintenance,
    Tags,
}
