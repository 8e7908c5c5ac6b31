using User = Larder.Model.Users.User;
using Wire = Larder.Contract.ElastiCache.User;

namespace Larder.Server.Users;

internal static class UserShape
{
    public static Wire Of(User user) => new()
    {
        UserId = user.Id,
        UserName = user.Name,
        ARN = user.Arn,
        Status = "active",
        Engine = user.Engine,
        MinimumEngineVersion = user.MinimumEngineVersion,
        AccessString = user.AccessString,
        Authentication = new() { Type = user.Authentication },
        UserGroupIds = [],
    };
}
