using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.Users;
using Larder.Server.Http;
using User = Larder.Model.Users.User;

namespace Larder.Server.Users;

/// <summary>The one user there is: others cannot be made yet.</summary>
public sealed class DescribeUsers()
    : OperationHandler<DescribeUsersMessage, DescribeUsersResult>(ElastiCacheOperations.DescribeUsers)
{
    protected override Task<DescribeUsersResult> HandleAsync(
        DescribeUsersMessage input, Caller caller, CancellationToken cancellation)
    {
        var page = PageRequest.From(input.MaxRecords, input.Marker);
        if (input.UserId is { } id && !UserRules.IsDefault(id)) throw FaultException.UserNotFound(id);
        var filters = (input.Filters ?? []).Select(filter => new UserFilter(filter.Name, filter.Values)).ToList();
        if (input.Engine is { } engine) filters.Add(new("Engine", [engine]));
        var found = page.Of(new[] { User.Default(caller.Scope) }.Where(user => filters.All(filter => filter.Lets(user))), user => user.Id);
        return Task.FromResult(new DescribeUsersResult
        {
            Users = [.. found.Items.Select(UserShape.Of)],
            Marker = found.Marker,
        });
    }
}
