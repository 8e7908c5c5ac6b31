using Larder.Model.Migration;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Migration;

public sealed class MigrationRulesTests
{
    [Theory]
    [InlineData("10.0.0.7", 6379)]
    [InlineData("redis.example.com", 1)]
    public void One_endpoint_is_a_source(string address, int port) => MigrationRules.CheckSource(Groups.AtRest(2), [(address, port)]);

    [Fact]
    public void None_two_or_what_is_no_endpoint_is_not()
    {
        Refuses("CustomerNodeEndpointList");
        Refuses("CustomerNodeEndpointList", ("10.0.0.7", 6379), ("10.0.0.8", 6379));
        Refuses("Address", ("", 6379));
        Refuses("Address", ("not a host", 6379));
        Refuses("Port", ("10.0.0.7", null));
        Refuses("Port", ("10.0.0.7", 65536));
    }

    [Fact]
    public void The_target_must_be_available() => Refused.With(
        "InvalidReplicationGroupState", () => MigrationRules.CheckSource(Groups.Of(2, true), [("10.0.0.7", 6379)]), "creating");

    [Fact]
    public void A_group_that_is_not_made_yet_has_no_migration_to_complete() =>
        Refused.With("InvalidReplicationGroupState", () => MigrationRules.RefuseComplete(Groups.Of(2, true)), "creating");

    [Fact]
    public void No_migration_that_was_not_begun_is_completed() =>
        Assert.Equal("ReplicationGroupNotUnderMigrationFault", MigrationRules.RefuseComplete(Groups.AtRest(2)).Fault.Code);

    private static void Refuses(string word, params (string?, int?)[] endpoints) =>
        Refused.With("InvalidParameterValue", () => MigrationRules.CheckSource(Groups.AtRest(2), endpoints), word);
}
