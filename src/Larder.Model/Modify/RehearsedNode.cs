using Larder.Model.Nodes;

namespace Larder.Model.Modify;

/// <summary>A node of a host that does at once whatever it is told.</summary>
internal sealed class RehearsedNode
{
    public required string Address { get; init; }
    public required int Incarnation { get; init; }
    public required string? RunId { get; init; }
    public required string? Version { get; init; }
    public required NodeRole Role { get; set; }
    public required string? Follows { get; set; }
    public required string ListensOn { get; set; }
    public required bool Watched { get; set; }
    public SettingsMark? Settings { get; set; }
    public bool Alive { get; set; } = true;
    public bool Removed { get; set; }

    /// <summary>Whether it wrote its contents down before it ended.</summary>
    public bool Saved { get; set; }

    public NodeReport Report(string key, string owner, IEnumerable<RehearsedNode> all, DateTimeOffset now) => new()
    {
        Key = key,
        OwnerArn = owner,
        Incarnation = Incarnation,
        State = Removed ? NodeState.Removed : Alive ? NodeState.Running : NodeState.Exited,
        SeenAt = now,
        RunId = RunId,
        EngineVersion = Version,
        Settings = Settings,
        Save = Saved ? ContentsSave.Done : ContentsSave.None,
        Replication = Alive && Watched ? Said(all) : null,
    };

    private NodeReplication Said(IEnumerable<RehearsedNode> all) => new()
    {
        Role = Role,
        Follows = Follows,
        LinkUp = Follows is not null && all.Any(other => other.Alive && other.Address == Follows),
        Offset = 0,
        ListensOn = ListensOn,
        Replicas = [.. all.Where(other => other.Alive && other.Follows == Address).Select(other => new ReplicaSeen(other.Address, Behind: false))],
    };
}
