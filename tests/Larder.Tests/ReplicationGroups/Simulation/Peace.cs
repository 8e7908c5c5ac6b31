using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>How a group has to be when nothing happens any more.</summary>
internal static class Peace
{
    /// <summary>What is not as it was asked for; null where all is.</summary>
    public static string? Missing(World world, ReplicationGroup group, int wanted)
    {
        if (group.Status != ReplicationGroupStatus.Available) return $"its status is {group.Status}";
        if (group.Nodes.Count != wanted) return $"it has {group.Nodes.Count} nodes instead of {wanted}";
        if (world.Alive.Count != wanted) return $"{world.Alive.Count} processes run instead of {wanted}";
        if (group.NextStep(world.Now) is not Step.None) return $"{group.NextStep(world.Now)} is left to do";
        // A stopped update leaves some as they were.
        if (group.Update is not { Stopped: true } && world.Alive.FirstOrDefault(engine => engine.Version != group.Spec.Engine.ProgramVersion) is { } old)
            return $"{old.Key} runs {old.Version} still";
        var primary = world.Alive.FirstOrDefault(engine => engine.Key == group.PrimaryNode.Key);
        if (primary is not { Role: NodeRole.Primary }) return "the primary is none";
        if (!primary.Listens.Contains(world.PrimaryEndpoint)) return "the primary does not listen on its endpoint";
        foreach (var node in group.Replicas)
        {
            if (world.Alive.FirstOrDefault(engine => engine.Key == node.Key) is not { LinkUp: true } replica) return $"{node.Key} has no primary";
            if (replica.Link!.From != primary) return $"{node.Key} follows {replica.Link.From.Key}";
            if (!replica.Log.SequenceEqual(primary.Log)) return $"{node.Key} has not what the primary has";
        }

        return Readers(world, group, primary);
    }

    /// <summary>Nothing that was acknowledged is lost but what a fault has taken, and writes go on.</summary>
    public static void CheckWrites(World world, ReplicationGroup group)
    {
        var primary = world.Last(group.PrimaryNode.Key);
        var lost = world.Ledger.LostWithoutExcuse(primary);
        if (lost.Count > 0) throw new ViolationException($"The acknowledged writes {string.Join(' ', lost)} are lost.");
        // One who is still connected to a former primary learns of it at the first.
        if (!world.Write(0) && !world.Write(0)) throw new ViolationException("The primary endpoint takes no writes.");
    }

    public static void CheckGone(World world, ReplicationGroup? group, bool retain)
    {
        if (group is not null) throw new ViolationException($"It is not gone: {group.NextStep(world.Now)}.");
        if (world.Alive.Count != (retain ? 1 : 0)) throw new ViolationException($"{world.Alive.Count} processes are left.");
        if (world.Spread.Count > 0) throw new ViolationException("The reader endpoint is spread still.");
        if (!retain) return;
        var left = world.Alive[0];
        if (left.Listens.Count != 1) throw new ViolationException($"{left.Key} stays and listens on {string.Join(' ', left.Listens)}.");
        if (left.Role is not NodeRole.Primary) throw new ViolationException($"{left.Key} stays and is no primary.");
        if (world.Ledger.LostWithoutExcuse(left) is { Count: > 0 } lost)
            throw new ViolationException($"{left.Key} stays without {string.Join(' ', lost)}.");
    }

    private static string? Readers(World world, ReplicationGroup group, SimulatedEngine primary)
    {
        var replicas = group.Replicas.Select(node => node.Address).ToList();
        var listening = world.ListeningOn(world.ReaderEndpoint);
        if (replicas.Count > 1)
        {
            return world.Spread.Order(StringComparer.Ordinal).SequenceEqual(replicas.Order(StringComparer.Ordinal)) ? null
                : $"readers are spread over [{string.Join(' ', world.Spread)}]";
        }

        if (world.Spread.Count > 0) return $"readers are spread over [{string.Join(' ', world.Spread)}]";
        var expected = replicas.Count == 1 ? replicas[0] : primary.Address;
        return listening?.Address == expected ? null : $"{listening?.Key ?? "nobody"} serves the reader endpoint";
    }
}
