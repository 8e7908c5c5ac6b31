using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.NodeTypes;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.GlobalReplicationGroups;

/// <summary>The rules of global replication groups (API reference, Global Datastore). What begins with Refuse checks its
/// request, then says that the global group it is about is not there.</summary>
public static class GlobalReplicationGroupRules
{
    private const int NodeGroupsMax = 500;
    private static readonly string[] _engines = [EngineNames.Redis, EngineNames.Valkey];

    // AWS puts five letters and a hyphen before the suffix, and both together are an id of a replication group's kind.
    public static void CheckCreate(string suffix) =>
        Identifier.Normalise("GlobalReplicationGroupIdSuffix", suffix, Identifier.ReplicationGroupMax - 6);

    /// <summary>The global group that a new group is to join: there are none yet.</summary>
    /// <exception cref="FaultException">GlobalReplicationGroupNotFoundFault.</exception>
    public static void CheckNamed(string? id)
    {
        if (id is not null) throw FaultException.GlobalReplicationGroupNotFound(id);
    }

    /// <exception cref="FaultException">InvalidReplicationGroupState.</exception>
    public static void CheckPrimary(ReplicationGroup group) => group.CheckAvailable("becoming the primary of a global replication group");

    public static FaultException RefuseModify(
        string id, bool applyImmediately, string? nodeType, string? engine, NodeTypeCatalog nodeTypes)
    {
        Demand.True("ApplyImmediately", applyImmediately);
        if (nodeType is not null) nodeTypes.Find(nodeType);
        Demand.OneOf("Engine", engine, _engines);
        return FaultException.GlobalReplicationGroupNotFound(id);
    }

    public static FaultException RefuseIncrease(
        string id, bool applyImmediately, int nodeGroups, IEnumerable<string> members)
    {
        CheckNodeGroups(applyImmediately, nodeGroups);
        foreach (var member in members) CheckMember(member);
        return FaultException.GlobalReplicationGroupNotFound(id);
    }

    public static FaultException RefuseDecrease(
        string id, bool applyImmediately, int nodeGroups, IReadOnlyList<string>? removed, IReadOnlyList<string>? retained)
    {
        CheckNodeGroups(applyImmediately, nodeGroups);
        Demand.Either(
            "GlobalNodeGroupsToRemove", removed is { Count: > 0 }, "GlobalNodeGroupsToRetain", retained is { Count: > 0 });
        Demand.Distinct("GlobalNodeGroupsToRemove", removed);
        Demand.Distinct("GlobalNodeGroupsToRetain", retained);
        if (retained is { Count: > 0 } && retained.Count != nodeGroups)
        {
            throw FaultException.InvalidParameterCombination(
                $"NodeGroupCount is {nodeGroups}, and GlobalNodeGroupsToRetain names {retained.Count} node groups; they must be the same.");
        }

        return FaultException.GlobalReplicationGroupNotFound(id);
    }

    public static FaultException RefuseRebalance(string id, bool applyImmediately)
    {
        Demand.True("ApplyImmediately", applyImmediately);
        return FaultException.GlobalReplicationGroupNotFound(id);
    }

    /// <summary>A failover to a member, or a member's leaving. Its region may have any name: here it is a namespace.</summary>
    public static FaultException RefuseMember(string id, string member)
    {
        CheckMember(member);
        return FaultException.GlobalReplicationGroupNotFound(id);
    }

    private static void CheckNodeGroups(bool applyImmediately, int nodeGroups)
    {
        Demand.True("ApplyImmediately", applyImmediately);
        Demand.Range("NodeGroupCount", nodeGroups, 1, NodeGroupsMax);
    }

    private static void CheckMember(string groupId) =>
        Identifier.Normalise("ReplicationGroupId", groupId, Identifier.ReplicationGroupMax);
}
