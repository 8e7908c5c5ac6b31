using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols.Query;

namespace Larder.Tests.Contract.Protocols.Query;

/// <summary>The expected forms were written by botocore 1.29. It keeps the caller's order, we the contract's: the same
/// parameters are what counts.</summary>
public sealed class QueryRequestWriterTests
{
    [Fact]
    public void A_request_is_spelled_as_the_SDKs_spell_it() => AssertSame(
        "Action=CreateReplicationGroup&Version=2015-02-02&ReplicationGroupId=orders"
        + "&ReplicationGroupDescription=the%20shop%20%26%20more&AutomaticFailoverEnabled=true&NumNodeGroups=2"
        + "&NodeGroupConfiguration.NodeGroupConfiguration.1.NodeGroupId=0001"
        + "&NodeGroupConfiguration.NodeGroupConfiguration.1.Slots=0-8191"
        + "&NodeGroupConfiguration.NodeGroupConfiguration.1.ReplicaAvailabilityZones.AvailabilityZone.1=eu-west-1a"
        + "&NodeGroupConfiguration.NodeGroupConfiguration.1.ReplicaAvailabilityZones.AvailabilityZone.2=eu-west-1b"
        + "&SecurityGroupIds.SecurityGroupId.1=sg-1&Tags.Tag.1.Key=team&Tags.Tag.1.Value=%C3%BC"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.LogType=slow-log"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.DestinationType=cloudwatch-logs"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.DestinationDetails.CloudWatchLogsDetails.LogGroup=g"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.LogFormat=json"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.Enabled=true&UserGroupIds.member.1=readers",
        QueryRequestWriter.Form(ElastiCacheOperations.CreateReplicationGroup, new CreateReplicationGroupMessage
        {
            ReplicationGroupId = "orders",
            ReplicationGroupDescription = "the shop & more",
            AutomaticFailoverEnabled = true,
            NumNodeGroups = 2,
            NodeGroupConfiguration =
                [new() { NodeGroupId = "0001", Slots = "0-8191", ReplicaAvailabilityZones = ["eu-west-1a", "eu-west-1b"] }],
            SecurityGroupIds = ["sg-1"],
            Tags = [new() { Key = "team", Value = "ü" }],
            LogDeliveryConfigurations =
            [
                new()
                {
                    LogType = LogType.SlowLog,
                    DestinationType = DestinationType.CloudwatchLogs,
                    DestinationDetails = new() { CloudWatchLogsDetails = new() { LogGroup = "g" } },
                    LogFormat = LogFormat.Json,
                    Enabled = true,
                },
            ],
            UserGroupIds = ["readers"],
        }));

    [Fact]
    public void A_list_without_a_name_for_its_elements_calls_them_member() => AssertSame(
        "Action=DescribeUsers&Version=2015-02-02&Filters.member.1.Name=user-id"
        + "&Filters.member.1.Values.member.1=a&Filters.member.1.Values.member.2=b",
        QueryRequestWriter.Form(ElastiCacheOperations.DescribeUsers, new DescribeUsersMessage
        {
            Filters = [new() { Name = "user-id", Values = ["a", "b"] }],
        }));

    private static void AssertSame(string expected, string actual) =>
        Assert.Equal(expected.Split('&').Order(StringComparer.Ordinal), actual.Split('&').Order(StringComparer.Ordinal));
}
