using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.Users;
using Larder.Server.Http;
using User = Larder.Contract.ElastiCache.User;

namespace Larder.Server.Users;

public sealed class ModifyUser()
    : AbsentResourceOperation<ModifyUserMessage, User>(ElastiCacheOperations.ModifyUser)
{
    protected override FaultException Refusal(ModifyUserMessage input) =>
        UserRules.RefuseModify(new UserRequest
        {
            Id = input.UserId,
            Engine = input.Engine,
            AccessString = input.AccessString,
            AppendAccessString = input.AppendAccessString,
            NoPasswordRequired = input.NoPasswordRequired,
            Passwords = input.Passwords,
            Mode = input.AuthenticationMode?.Type,
            ModePasswords = input.AuthenticationMode?.Passwords,
        });
}
