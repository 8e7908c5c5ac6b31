using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.Contract.Kms;
using Larder.Contract.Sts;

namespace Larder.Tests.Contract;

public sealed class OperationCatalogTests
{
    [Fact]
    public void Every_operation_of_the_contracts_is_there()
    {
        Assert.Equal(75, ElastiCacheOperations.All.Count);
        Assert.Equal(13, Ec2Operations.All.Count);
        Assert.Equal(8, KmsOperations.All.Count);
        Assert.Equal("GetCallerIdentity", Assert.Single(StsOperations.All).Name);
    }

    [Fact]
    public void An_operation_is_found_by_its_action_and_case_counts()
    {
        Assert.Same(ElastiCacheOperations.CreateUser, ElastiCacheOperations.Find("CreateUser"));
        Assert.Null(ElastiCacheOperations.Find("createuser"));
    }

    [Fact]
    public void An_operation_knows_its_members_and_errors()
    {
        var operation = ElastiCacheOperations.DeleteUser;

        Assert.Equal(["UserId"], operation.InputMembers);
        Assert.Contains(ElastiCacheErrors.UserNotFoundFault, operation.Errors);
        Assert.Equal("elasticache", operation.Service.SigningName);
    }

    [Fact]
    public void An_error_is_found_by_the_code_it_has_on_the_wire()
    {
        var error = ElastiCacheErrors.Find("CacheClusterNotFound");

        Assert.Equal(new("CacheClusterNotFoundFault", "CacheClusterNotFound", 404, true), error);
        Assert.Equal(76, ElastiCacheErrors.All.Count);
    }

    [Fact]
    public void An_enum_is_a_class_of_constants()
    {
        Assert.Equal("cross-az", AZMode.CrossAz);
        Assert.Equal("n/a", SlaMet.NA);
        Assert.Equal(["ipv4", "ipv6", "dual_stack"], NetworkType.Values);
    }
}
