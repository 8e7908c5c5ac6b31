using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.CacheSecurityGroups;

public sealed class DeleteCacheSecurityGroup()
    : AbsentResourceOperation<DeleteCacheSecurityGroupMessage, EmptyShape>(ElastiCacheOperations.DeleteCacheSecurityGroup)
{
    protected override FaultException Refusal(DeleteCacheSecurityGroupMessage input) =>
        FaultException.CacheSecurityGroupsNotPermitted();
}
