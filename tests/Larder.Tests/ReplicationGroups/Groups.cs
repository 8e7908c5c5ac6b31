using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>A group of one Redis node, and the reports its host would send.</summary>
internal static class Groups
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public const string PrimaryEndpoint = "127.64.0.98";
    public const string ReaderEndpoint = "127.64.0.99";

    private static readonly ReplicationGroupPlan _orders = ReplicationGroupRules.Plan(
        new() { Id = "orders", Description = "d", NodeType = "cache.t3.micro", Tags = [new("team", "shop")] },
        Installations.Network, Installations.With(Installations.Redis7));

    public static ReplicationGroup Orders() => ReplicationGroupRules.Create(
        _orders, [new NodePlace("n-1", "us-east-1a", "127.64.0.1", 6379)], new("127.64.0.2", "127.64.0.3"), Start);

    /// <summary>A group of several, being created: members on 127.64.0.1 and so on, keys n-1 and so on.</summary>
    public static ReplicationGroup Of(int nodes, bool automaticFailover)
    {
        var plan = _orders with { AutomaticFailover = automaticFailover };
        var places = Enumerable.Range(1, nodes).Select(number =>
            new NodePlace($"n-{number}", Installations.Scope.Zones[number % 3], $"127.64.0.{number}", 6379));
        return ReplicationGroupRules.Create(plan, [.. places], new(PrimaryEndpoint, ReaderEndpoint), Start);
    }

    /// <summary>The same once all of them run, replicate and serve: one reader listens itself, several are spread over.</summary>
    public static ReplicationGroup AtRest(int nodes, bool automaticFailover = true)
    {
        var replicas = Enumerable.Range(2, nodes - 1).ToArray();
        var group = Of(nodes, automaticFailover);
        foreach (var replica in replicas)
            group = group.Hear(replica, Reports.Follows(replica) with { ListensOn = $"{Reports.Address(replica)}{(nodes == 2 ? $" {ReaderEndpoint}" : "")}" }).Next;
        group = group.Hear(1, Reports.Serves(1, replicas)).Next;
        return group.NextStep(Start) is Step.Route route ? (group with { Readers = route.Readers }).Finished(Start).Next : group;
    }

    public static NodeReport Report(
        NodeState state, int incarnation = 1, string? runId = "r1", NodeFaultKind? fault = null) => new()
        {
            Key = "n-1",
            OwnerArn = Orders().Arn,
            Incarnation = incarnation,
            State = state,
            SeenAt = Start,
            RunId = runId,
            Fault = fault is { } kind ? new NodeFault(kind, "why") : null,
        };
}
