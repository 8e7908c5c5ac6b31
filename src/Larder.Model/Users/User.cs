using Larder.Model.Engines;
using Larder.Model.Naming;

namespace Larder.Model.Users;

/// <summary>Who may use which commands and keys of a cache.</summary>
public sealed record User
{
    public const string DefaultId = "default";

    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Engine { get; init; }
    public required string MinimumEngineVersion { get; init; }
    public required string AccessString { get; init; }

    /// <summary>As describe answers have it: password, no-password or iam.</summary>
    public required string Authentication { get; init; }

    public string Arn => new Arn(Scope, Naming.Arn.User, Id).ToString();

    /// <summary>The user that every account has (contract/facts/statuses.json): who gives no name is this one.</summary>
    public static User Default(Scope scope) => new()
    {
        Scope = scope,
        Id = DefaultId,
        Name = DefaultId,
        Engine = EngineNames.Redis,
        MinimumEngineVersion = "6.0",
        AccessString = "on ~* +@all",
        Authentication = "no-password",
    };
}
