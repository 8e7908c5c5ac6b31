using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.CacheSecurityGroups;

public sealed class RevokeCacheSecurityGroupIngress()
    : AbsentResourceOperation<RevokeCacheSecurityGroupIngressMessage, RevokeCacheSecurityGroupIngressResult>(
        ElastiCacheOperations.RevokeCacheSecurityGroupIngress)
{
    protected override FaultException Refusal(RevokeCacheSecurityGroupIngressMessage input) =>
        FaultException.CacheSecurityGroupsNotPermitted();
}
