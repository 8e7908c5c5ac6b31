namespace Larder.Model.Paging;

public sealed record Page<T>(IReadOnlyList<T> Items, string? Marker);
