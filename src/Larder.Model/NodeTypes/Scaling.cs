namespace Larder.Model.NodeTypes;

/// <summary>A change of node type that not all nodes run by yet. Until they do, describe answers say the type that it is
/// from, and what that takes of a host stays taken, so that it can be gone back to.</summary>
/// <param name="From">The name of the type.</param>
/// <param name="FromMemoryBytes">Of one node.</param>
public sealed record Scaling(string From, long FromMemoryBytes);
