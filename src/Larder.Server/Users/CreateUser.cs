using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Users;
using Larder.Server.Http;
using Larder.Server.Tags;
using User = Larder.Contract.ElastiCache.User;

namespace Larder.Server.Users;

public sealed class CreateUser()
    : AwaitedOperation<CreateUserMessage, User>(ElastiCacheOperations.CreateUser, Capability.Users)
{
    protected override Task CheckAsync(CreateUserMessage input, Caller caller, CancellationToken cancellation)
    {
        UserRules.CheckCreate(new UserRequest
        {
            Id = input.UserId,
            Name = input.UserName,
            Engine = input.Engine,
            AccessString = input.AccessString,
            NoPasswordRequired = input.NoPasswordRequired,
            Passwords = input.Passwords,
            Mode = input.AuthenticationMode?.Type,
            ModePasswords = input.AuthenticationMode?.Passwords,
            Tags = TagShape.Read(input.Tags),
        });
        return Task.CompletedTask;
    }
}
