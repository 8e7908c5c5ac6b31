using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Model.NodeTypes;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class ModifyGlobalReplicationGroup(NodeTypeCatalog nodeTypes)
    : AbsentResourceOperation<ModifyGlobalReplicationGroupMessage, ModifyGlobalReplicationGroupResult>(
        ElastiCacheOperations.ModifyGlobalReplicationGroup)
{
    protected override FaultException Refusal(ModifyGlobalReplicationGroupMessage input) =>
        GlobalReplicationGroupRules.RefuseModify(
            input.GlobalReplicationGroupId, input.ApplyImmediately, input.CacheNodeType, input.Engine, nodeTypes);
}
