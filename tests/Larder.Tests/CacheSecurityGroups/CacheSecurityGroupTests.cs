using Larder.Contract.ElastiCache;
using Larder.Contract.Shapes;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.CacheSecurityGroups;
using Larder.Server.Http;

namespace Larder.Tests.CacheSecurityGroups;

public sealed class CacheSecurityGroupTests
{
    [Fact]
    public async Task All_five_answer_as_AWS_does_an_account_with_a_VPC()
    {
        (IOperationHandler Handler, IShape Input)[] requests =
        [
            (new CreateCacheSecurityGroup(), new CreateCacheSecurityGroupMessage { CacheSecurityGroupName = "web", Description = "d" }),
            (new AuthorizeCacheSecurityGroupIngress(), new AuthorizeCacheSecurityGroupIngressMessage
            {
                CacheSecurityGroupName = "web",
                EC2SecurityGroupName = "sg",
                EC2SecurityGroupOwnerId = "000000000000",
            }),
            (new RevokeCacheSecurityGroupIngress(), new RevokeCacheSecurityGroupIngressMessage
            {
                CacheSecurityGroupName = "web",
                EC2SecurityGroupName = "sg",
                EC2SecurityGroupOwnerId = "000000000000",
            }),
            (new DeleteCacheSecurityGroup(), new DeleteCacheSecurityGroupMessage { CacheSecurityGroupName = "web" }),
            (new DescribeCacheSecurityGroups(), new DescribeCacheSecurityGroupsMessage()),
        ];

        foreach (var (handler, input) in requests)
        {
            var fault = await RefusedAsync(handler, input);
            Assert.Equal(("InvalidParameterValue", 400), (fault.Code, fault.HttpStatus));
            Assert.Contains("not permitted in this API version for your account", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_said_first()
    {
        var page = await RefusedAsync(new DescribeCacheSecurityGroups(), new DescribeCacheSecurityGroupsMessage { MaxRecords = 1 });
        var tag = await RefusedAsync(new CreateCacheSecurityGroup(), new CreateCacheSecurityGroupMessage
        {
            CacheSecurityGroupName = "web",
            Description = "d",
            Tags = [new() { Key = "aws:x" }],
        });

        Assert.Contains("MaxRecords", page.Message, StringComparison.Ordinal);
        Assert.Contains("aws:x", tag.Message, StringComparison.Ordinal);
    }

    private static async Task<Fault> RefusedAsync(IOperationHandler handler, IShape input) =>
        (await Assert.ThrowsAsync<FaultException>(() => handler.HandleAsync(
            input, new Caller(Installations.Scope, "LKIATEST"), TestContext.Current.CancellationToken))).Fault;
}
