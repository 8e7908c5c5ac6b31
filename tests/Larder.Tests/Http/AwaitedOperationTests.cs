using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.Http;
using Larder.Server.Users;

namespace Larder.Tests.Http;

public sealed class AwaitedOperationTests
{
    private static readonly Caller _caller = new(Installations.Scope, "LKIATEST");

    private static readonly CreateUserMessage _ann = new()
    {
        UserId = "ann",
        UserName = "ann",
        Engine = "redis",
        AccessString = "on ~* +@all",
        NoPasswordRequired = true,
    };

    // May only shrink: an operation leaves it when its capability has come. What is not on it is carried out, or answered as
    // AWS answers it.
    [Fact]
    public void Operations_that_are_checked_and_then_refused_are_these_and_no_other() => Assert.Equal(
        [
            "CreateGlobalReplicationGroup",
            "CreateServerlessCache",
            "CreateSnapshot",
            "CreateUser",
            "CreateUserGroup",
            "ModifyReplicationGroupShardConfiguration",
            "StartMigration",
            "TestMigration",
        ],
        Handlers.All().OfType<IAwaitedOperation>().Select(handler => handler.Operation.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_right_request_is_refused_by_the_operation_s_name_and_what_is_still_to_come()
    {
        var fault = await RefusedAsync(_ann);

        Assert.Equal(("UnsupportedOperation", 400), (fault.Code, fault.HttpStatus));
        Assert.All(["CreateUser", "users and user groups", "docs/api.md"], word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_request_is_refused_for_what_is_wrong_with_it() =>
        Assert.Equal("UserAlreadyExists", (await RefusedAsync(_ann with { UserId = "default" })).Code);

    [Fact]
    public async Task What_cannot_have_been_made_is_not_found()
    {
        IOperationHandler delete = new DeleteUser();

        var fault = (await Assert.ThrowsAsync<FaultException>(() => delete.HandleAsync(
            new DeleteUserMessage { UserId = "ann" }, _caller, TestContext.Current.CancellationToken))).Fault;

        Assert.Equal(("UserNotFound", 404), (fault.Code, fault.HttpStatus));
    }

    private static async Task<Fault> RefusedAsync(CreateUserMessage input)
    {
        IOperationHandler create = new CreateUser();
        return (await Assert.ThrowsAsync<FaultException>(
            () => create.HandleAsync(input, _caller, TestContext.Current.CancellationToken))).Fault;
    }
}
