using Larder.Model.Events;

namespace Larder.Model;

/// <summary>The next value of an aggregate and what its history will say. Both are stored together or not at all.</summary>
public sealed record Change<T>(T Next, IReadOnlyList<CacheEvent> Events);
