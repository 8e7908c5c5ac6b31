using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Users;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.Users;

public sealed class CreateUserGroup()
    : AwaitedOperation<CreateUserGroupMessage, UserGroup>(ElastiCacheOperations.CreateUserGroup, Capability.Users)
{
    protected override Task CheckAsync(CreateUserGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        UserGroupRules.CheckCreate(input.UserGroupId, input.Engine, input.UserIds, TagShape.Read(input.Tags));
        return Task.CompletedTask;
    }
}
