namespace Larder.GarnetNode;

/// <summary>One user: everything but what is denied. Garnet has no key patterns, so a user always reaches every key.</summary>
internal sealed record NodeUser
{
    public required string Name { get; init; }

    /// <summary>SHA-256 of the password, in hex; null lets the user in without one.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Commands in Redis's names. Those that Garnet does not have are passed over.</summary>
    public required IReadOnlyList<string> Denied { get; init; }

    /// <summary>Commands of which only the named subcommands are left, so that one that is new is denied.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> OnlySubcommands { get; init; }
}
