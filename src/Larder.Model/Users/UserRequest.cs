namespace Larder.Model.Users;

/// <summary>CreateUser or ModifyUser, before rules; null where nothing was said.</summary>
public sealed record UserRequest
{
    public required string Id { get; init; }

    /// <summary>Given where the user is created.</summary>
    public string? Name { get; init; }
    public string? Engine { get; init; }
    public string? AccessString { get; init; }
    public string? AppendAccessString { get; init; }
    public bool? NoPasswordRequired { get; init; }
    public IReadOnlyList<string>? Passwords { get; init; }

    /// <summary>AuthenticationMode: password, no-password-required or iam.</summary>
    public string? Mode { get; init; }
    public IReadOnlyList<string>? ModePasswords { get; init; }
    public IReadOnlyList<KeyValuePair<string, string?>> Tags { get; init; } = [];
}
