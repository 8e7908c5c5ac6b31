using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.Users;
using Larder.Server.Http;

namespace Larder.Server.Users;

public sealed class ModifyUserGroup()
    : AbsentResourceOperation<ModifyUserGroupMessage, UserGroup>(ElastiCacheOperations.ModifyUserGroup)
{
    protected override FaultException Refusal(ModifyUserGroupMessage input) =>
        UserGroupRules.RefuseModify(input.UserGroupId, input.Engine, input.UserIdsToAdd, input.UserIdsToRemove);
}
