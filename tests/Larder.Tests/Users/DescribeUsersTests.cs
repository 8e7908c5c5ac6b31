using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.Http;
using Larder.Server.Users;

namespace Larder.Tests.Users;

public sealed class DescribeUsersTests
{
    [Fact]
    public async Task The_default_user_is_there_as_AWS_has_it()
    {
        var user = Assert.Single((await DescribeAsync(new())).Users!);

        Assert.Equal(("default", "default", "active", "redis"), (user.UserId, user.UserName, user.Status, user.Engine));
        Assert.Equal(("on ~* +@all", "no-password", "6.0"), (user.AccessString, user.Authentication!.Type, user.MinimumEngineVersion));
        Assert.Equal("arn:aws:elasticache:us-east-1:000000000000:user:default", user.ARN);
    }

    [Theory]
    [InlineData("user-id", "default", 1)]
    [InlineData("UserName", "ann", 0)]
    [InlineData("engine", "redis", 1)]
    [InlineData("AuthenticationType", "iam", 0)]
    public async Task Filters_choose(string name, string value, int found) => Assert.Equal(found,
        (await DescribeAsync(new() { Filters = [new() { Name = name, Values = [value] }] })).Users!.Count);

    [Fact]
    public async Task An_engine_of_which_nobody_is_a_user_has_none() =>
        Assert.Empty((await DescribeAsync(new() { Engine = "valkey" })).Users!);

    [Fact]
    public async Task Who_is_not_there_is_not_found_and_what_users_do_not_have_is_no_filter()
    {
        Assert.Equal("UserNotFound", await CodeAsync(new() { UserId = "ann" }));
        Assert.Equal("InvalidParameterValue", await CodeAsync(new() { Filters = [new() { Name = "shoe-size", Values = ["44"] }] }));
    }

    private static async Task<string> CodeAsync(DescribeUsersMessage input) =>
        (await Assert.ThrowsAsync<FaultException>(() => DescribeAsync(input))).Fault.Code;

    private static async Task<DescribeUsersResult> DescribeAsync(DescribeUsersMessage input)
    {
        IOperationHandler describe = new DescribeUsers();
        return (DescribeUsersResult)await describe.HandleAsync(
            input, new Caller(Installations.Scope, "LKIATEST"), TestContext.Current.CancellationToken);
    }
}
