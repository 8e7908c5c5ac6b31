using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.Users;

public sealed class DeleteUserGroup()
    : AbsentResourceOperation<DeleteUserGroupMessage, UserGroup>(ElastiCacheOperations.DeleteUserGroup)
{
    protected override FaultException Refusal(DeleteUserGroupMessage input) =>
        FaultException.UserGroupNotFound(input.UserGroupId);
}
