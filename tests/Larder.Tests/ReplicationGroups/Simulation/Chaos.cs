using Larder.Model;
using Larder.Model.Engines;
using Larder.Model.ReplicationGroups;
using Larder.Model.ServiceUpdates;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>What happens, drawn beforehand: one number a moment. Low ones are quiet, so that CsCheck's shrinking calms.</summary>
/// <param name="faults">Whether nodes die and hang; without, there are only commands, delays and ends of the server.</param>
internal sealed class Chaos(IReadOnlyList<int> draws, World world, SimulatedHost host, bool faults)
{
    public const int Draws = 1 << 16;
    private static readonly int[] _longTimes = [30, 30, 100, 300, 1_000, 3_000, 6_000, 12_000];
    private int _next;

    public bool Over => _next >= draws.Count;

    /// <summary>Whether the server can be killed now.</summary>
    public bool ServerRuns { get; set; }

    /// <summary>What owners ask for as soon as they can be heard.</summary>
    public Queue<Request> Requests { get; } = [];

    /// <summary>Set where somebody else writes the group.</summary>
    public Action Elsewhere { get; set; } = () => { };

    public static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(1);

    /// <summary>Nothing happens while this is so.</summary>
    public bool Calm { get; set; }

    public int Draw() => Over ? 0 : draws[_next++];

    public void Strike()
    {
        if (Calm) return;
        var draw = Draw();
        var (kind, amount) = (draw & 127, draw >> 7);
        switch (kind)
        {
            case < 66:
                break;
            case < 90:
                world.Write(amount % world.Clients);
                break;
            case < 94:
                if (Pick(amount)?.Link is { } link) link.StalledUntil = world.Now + Long(amount >> 3);
                break;
            case < 99:
                world.Advance(Long(amount));
                break;
            case 99:
                (world.Copying, host.Starting) = (Long(amount) / 6, Long(amount >> 3) / 6);
                break;
            case < 105:
                if (ServerRuns) throw new ServerKilledException();
                break;
            case < 112:
                if (Requests.Count < 2) Requests.Enqueue(new(amount));
                break;
            case 112:
                Elsewhere();
                break;
            default:
                if (faults) Hurt(kind, amount);
                break;
        }
    }

    private void Hurt(int kind, int amount)
    {
        if (kind == 113)
        {
            host.NextFails = true;
            return;
        }

        if (Pick(amount) is not { } engine) return;
        if (kind < 119)
        {
            world.Trace($"kill {engine.Key}");
            world.End(engine);
            world.Ledger.Unseen++;
            world.Ledger.Excuse(world);
        }
        else if (kind < 123)
        {
            world.Trace($"stop {engine.Key}");
            world.Stop(engine);
        }
        else
        {
            foreach (var stopped in world.Alive.Where(one => one.Stopped).Take(1).ToList())
            {
                world.Trace($"continue {stopped.Key}");
                world.Continue(stopped);
            }
        }
    }

    private SimulatedEngine? Pick(int amount) => world.Alive.Count == 0 ? null : world.Alive[amount % world.Alive.Count];

    private static TimeSpan Long(int amount) => TimeSpan.FromMilliseconds(_longTimes[amount & 7]);
}

/// <summary>Something that an owner asks for, by number.</summary>
internal sealed record Request(int Amount)
{
    public Change<ReplicationGroup> ApplyTo(ReplicationGroup group, Func<IReadOnlyList<Model.Nodes.NodePlace>> places, DateTimeOffset now)
    {
        var member = group.Nodes[(Amount >> 3) % group.Nodes.Count].ClusterId;
        return (Amount & 7) switch
        {
            0 => group.TestFailover(now),
            1 => group.Promote(member, now),
            2 => group.Reboot(member, now),
            3 => Update(group, now),
            4 => group.Replicas.Count() < 3 ? group.AddReplicas(group.FreeMemberIds(1), places(), now) : new(group, []),
            5 => group.RemoveReplicas([member], now),
            6 => group.RemoveReplicas(ReplicaCountRules.Plan(group, new ReplicaDecrease { NewCount = Math.Max(0, group.Replicas.Count() - 1) }), now),
            _ => new Modification { AutomaticFailover = !group.AutomaticFailover, PrimaryClusterId = Amount > 200 ? member : null }.ApplyTo(group, now),
        };
    }

    // To a newer engine; one that is under way is stopped.
    private static Change<ReplicationGroup> Update(ReplicationGroup group, DateTimeOffset now)
    {
        var engine = group.Spec.Engine;
        if (group.Update?.Status(group.Nodes) == UpdateStatus.InProgress) return group.Stop(new(engine), now);
        var version = FormattableString.Invariant($"7.0.{EngineVersions.Parse(engine.ProgramVersion).Build + 1}");
        return group.Apply(new(engine with { ProgramVersion = version, FullVersion = version }), now);
    }
}
