using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.Tags;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.CacheSecurityGroups;

public sealed class CreateCacheSecurityGroup()
    : AbsentResourceOperation<CreateCacheSecurityGroupMessage, CreateCacheSecurityGroupResult>(
        ElastiCacheOperations.CreateCacheSecurityGroup)
{
    protected override FaultException Refusal(CreateCacheSecurityGroupMessage input)
    {
        TagRules.Add(new Dictionary<string, string>(), TagShape.Read(input.Tags));
        return FaultException.CacheSecurityGroupsNotPermitted();
    }
}
