namespace Larder.ControlPlane.Changes;

/// <summary>What has changed in a scope between two of its versions.</summary>
/// <param name="Version">Up to which.</param>
/// <param name="Resources">Null where it is too long ago to say which they were.</param>
public sealed record ChangeSet(long Version, IReadOnlySet<Changed>? Resources);
