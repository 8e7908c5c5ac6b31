namespace Larder.Model.ReplicationGroups;

/// <summary>The addresses at which a group is found whoever serves it. In ports mode both are its one node's own.</summary>
/// <param name="Primary">Served by the primary's own process.</param>
/// <param name="Reader">Served by the one synchronised replica itself, spread where there are several, by the primary where there is none.</param>
public sealed record GroupEndpoints(string Primary, string Reader)
{
    public IReadOnlyList<string> All => [Primary, Reader];
}
