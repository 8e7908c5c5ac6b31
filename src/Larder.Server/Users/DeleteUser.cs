using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.Users;
using Larder.Server.Http;
using User = Larder.Contract.ElastiCache.User;

namespace Larder.Server.Users;

public sealed class DeleteUser()
    : AbsentResourceOperation<DeleteUserMessage, User>(ElastiCacheOperations.DeleteUser)
{
    protected override FaultException Refusal(DeleteUserMessage input) =>
        UserRules.RefuseDelete(input.UserId);
}
