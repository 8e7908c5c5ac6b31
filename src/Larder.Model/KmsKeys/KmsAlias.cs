using Larder.Model.Naming;

namespace Larder.Model.KmsKeys;

/// <summary>Another name of one key. It goes with its key.</summary>
public sealed record KmsAlias
{
    public required Scope Scope { get; init; }

    /// <summary>With its beginning: alias/orders.</summary>
    public required string Name { get; init; }
    public required string KeyId { get; init; }
    public required DateTimeOffset CreationDate { get; init; }

    public string Arn => KmsArn.OfAlias(Scope, Name);
}
