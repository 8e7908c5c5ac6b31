using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.CacheSecurityGroups;

public sealed class AuthorizeCacheSecurityGroupIngress()
    : AbsentResourceOperation<AuthorizeCacheSecurityGroupIngressMessage, AuthorizeCacheSecurityGroupIngressResult>(
        ElastiCacheOperations.AuthorizeCacheSecurityGroupIngress)
{
    protected override FaultException Refusal(AuthorizeCacheSecurityGroupIngressMessage input) =>
        FaultException.CacheSecurityGroupsNotPermitted();
}
