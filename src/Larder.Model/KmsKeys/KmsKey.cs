using Larder.Model.Naming;

namespace Larder.Model.KmsKeys;

/// <summary>A symmetric key of an owner's, without its material: that is stored apart and never part of any
/// answer.</summary>
public sealed record KmsKey
{
    public required Scope Scope { get; init; }

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Names the material: 64 hexadecimal digits that are made with it and tell nothing of it.</summary>
    public required string MaterialId { get; init; }
    public string Description { get; init; } = "";
    public required KmsKeyState State { get; init; }
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>From then on there is no such key.</summary>
    public DateTimeOffset? DeletionDate { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Arn => KmsArn.OfKey(Scope, Id);
}
