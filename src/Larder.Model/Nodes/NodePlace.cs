namespace Larder.Model.Nodes;

/// <summary>Where the placement put a node: <see cref="CacheNode"/>'s own fields of the same names.</summary>
public sealed record NodePlace(string Key, string Zone, string Address, int Port);
