using Larder.Model;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Model.Vpcs;

namespace Larder.Console.Create;

/// <summary>What a new cache comes into, as it was when it was read: it decides what can be chosen, and what is refused.</summary>
public sealed record CreateSurroundings
{
    public required Installation Installation { get; init; }

    /// <summary>All that the account has in the region.</summary>
    public required Network Network { get; init; }

    /// <summary>Default ones and the owner's, of all families.</summary>
    public required IReadOnlyList<ParameterGroup> ParameterGroups { get; init; }
    public required HostRoom Room { get; init; }
}
