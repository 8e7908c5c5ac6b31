using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Takes;

namespace Larder.Model.Leftovers;

/// <summary>One thing that is still held for an account.</summary>
public sealed record Leftover
{
    public required Scope Scope { get; init; }
    public required LeftoverKind Kind { get; init; }

    /// <summary>By which it is deleted.</summary>
    public required string Id { get; init; }

    /// <summary>What its owner calls it, where that is not its id.</summary>
    public string? Name { get; init; }

    /// <summary>AWS's word, where it has a status.</summary>
    public string? Status { get; init; }

    /// <summary>What placement counts for it.</summary>
    public Taking Takes { get; init; } = Taking.Nothing;

    /// <summary>Of the host's system, as they are.</summary>
    public IReadOnlyList<HeldProcess> Processes { get; init; } = [];

    /// <summary>By the owner's table; null where that says nothing of it.</summary>
    public Price? Price { get; init; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it runs, or is there to run; the rest is only kept.</summary>
    public bool Runs => Kind is LeftoverKind.ReplicationGroup or LeftoverKind.CacheCluster or LeftoverKind.StrayNode or LeftoverKind.StrayRoute;

    public Removal Removal => Kind switch
    {
        LeftoverKind.ReplicationGroup or LeftoverKind.CacheCluster => Deletable ? Removal.LosesData : Removal.None,
        LeftoverKind.KmsKey => Until is null ? Removal.LosesData : Removal.None,
        LeftoverKind.StrayNode => Removal.LosesData,
        LeftoverKind.ReservedNode or LeftoverKind.AddressBlock => Removal.None,
        _ => Removal.Simple,
    };

    public long ResidentBytes => Processes.Sum(process => process.ResidentBytes);

    private bool Deletable => Status is not ("creating" or "deleting");
}

/// <summary>In the order in which one gets rid of them: what uses something comes before it.</summary>
public enum LeftoverKind
{
    ReplicationGroup,
    CacheCluster,

    /// <summary>The host keeps it, and no cache has it.</summary>
    StrayNode,

    /// <summary>The relay spreads readers of a group that is not there.</summary>
    StrayRoute,
    ParameterGroup,
    SubnetGroup,
    SecurityGroup,
    Subnet,
    Vpc,
    KmsKey,
    ReservedNode,

    /// <summary>Addresses of the machine that the region has claimed, for the caches to come.</summary>
    AddressBlock,
}

/// <summary>What deleting something takes.</summary>
public enum Removal
{
    /// <summary>It cannot be deleted, or is being deleted.</summary>
    None,
    Simple,

    /// <summary>Its name is to be typed.</summary>
    LosesData,
}
