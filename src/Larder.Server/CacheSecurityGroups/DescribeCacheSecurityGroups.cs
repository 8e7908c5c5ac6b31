using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.CacheSecurityGroups;

public sealed class DescribeCacheSecurityGroups()
    : AbsentResourceOperation<DescribeCacheSecurityGroupsMessage, CacheSecurityGroupMessage>(
        ElastiCacheOperations.DescribeCacheSecurityGroups)
{
    protected override FaultException Refusal(DescribeCacheSecurityGroupsMessage input)
    {
        PageRequest.From(input.MaxRecords, input.Marker);
        return FaultException.CacheSecurityGroupsNotPermitted();
    }
}
