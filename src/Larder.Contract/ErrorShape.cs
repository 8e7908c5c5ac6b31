using System.Collections.Frozen;

namespace Larder.Contract;

/// <summary>An error that a service declares. Name is the shape's, Code is what goes on the wire.</summary>
public sealed record ErrorShape(string Name, string Code, int HttpStatus, bool Sender)
{
    /// <summary>Two shapes may share a code; they then answer alike, and the first stands for both.</summary>
    internal static FrozenDictionary<string, ErrorShape> ByCode(IReadOnlyList<ErrorShape> errors) =>
        errors.DistinctBy(error => error.Code).ToFrozenDictionary(error => error.Code, StringComparer.Ordinal);
}
