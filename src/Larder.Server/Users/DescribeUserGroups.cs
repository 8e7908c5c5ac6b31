using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.Users;

public sealed class DescribeUserGroups()
    : OperationHandler<DescribeUserGroupsMessage, DescribeUserGroupsResult>(ElastiCacheOperations.DescribeUserGroups)
{
    protected override Task<DescribeUserGroupsResult> HandleAsync(
        DescribeUserGroupsMessage input, Caller caller, CancellationToken cancellation)
    {
        PageRequest.From(input.MaxRecords, input.Marker);
        if (input.UserGroupId is { } id) throw FaultException.UserGroupNotFound(id);
        return Task.FromResult(new DescribeUserGroupsResult { UserGroups = [] });
    }
}
