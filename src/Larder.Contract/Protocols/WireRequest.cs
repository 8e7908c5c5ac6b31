namespace Larder.Contract.Protocols;

/// <summary>A request as it came: path and query undecoded, since signatures are made over what was sent.</summary>
public sealed record WireRequest
{
    /// <summary>AWS's query services refuse more than this; a hosting layer must not read further.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    public required string Method { get; init; }
    public required string Path { get; init; }

    /// <summary>Without its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>One entry per header line, so that a repeated header keeps its order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        }

        return null;
    }
}
