namespace Larder.Contract;

/// <summary>What is common to the operations of one AWS service.</summary>
public sealed record ServiceContract
{
    public required string Id { get; init; }

    /// <summary>The service's name in a credential scope: "elasticache".</summary>
    public required string SigningName { get; init; }

    public required string ApiVersion { get; init; }

    /// <summary>The protocol that the SDKs choose: query, ec2, json, smithy-rpc-v2-cbor.</summary>
    public required string Protocol { get; init; }

    public required string XmlNamespace { get; init; }
    public string? TargetPrefix { get; init; }
    public string? JsonVersion { get; init; }
}
