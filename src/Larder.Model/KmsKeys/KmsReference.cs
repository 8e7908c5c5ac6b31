using Larder.Model.Faults;
using Larder.Model.Naming;

namespace Larder.Model.KmsKeys;

/// <summary>How a request names a key: by its id, its ARN, an alias, or an alias's ARN (API reference, KeyId).</summary>
public abstract record KmsReference
{
    private KmsReference()
    {
    }

    /// <exception cref="FaultException">InvalidArnException, NotFoundException.</exception>
    public static KmsReference Parse(string text, Scope scope)
    {
        if (text.StartsWith("arn:", StringComparison.Ordinal)) return OfArn(text, scope);
        if (text.StartsWith(KmsAliasRules.Prefix, StringComparison.Ordinal)) return new Alias(text);
        return Guid.TryParseExact(text, "D", out _) ? new Key(text) : throw FaultException.KmsInvalidKeyId(text);
    }

    /// <summary>For an operation that takes a key's id or ARN and no alias.</summary>
    /// <exception cref="FaultException">InvalidArnException, NotFoundException.</exception>
    public static string KeyId(string text, Scope scope) =>
        Parse(text, scope) is Key key ? key.Id : throw FaultException.KmsInvalidKeyId(text);

    /// <summary>For CreateAlias, which has words of its own for an alias.</summary>
    /// <exception cref="FaultException">InvalidArnException, NotFoundException, ValidationException.</exception>
    public static string TargetKeyId(string text, Scope scope) => Parse(text, scope) is Key key
        ? key.Id
        : throw FaultException.KmsValidation($"Aliases must refer to keys. Not aliases: the TargetKeyId {text} names one.");

    // What lives in another account or region is not the caller's to know: it is not there.
    private static KmsReference OfArn(string text, Scope scope)
    {
        if (text.Split(':', 6) is not ["arn", "aws", "kms", { Length: > 0 } region, { Length: > 0 } account, var resource])
            throw FaultException.KmsInvalidArn(text);
        var isKey = resource.StartsWith(KmsArn.Key, StringComparison.Ordinal) && resource.Length > KmsArn.Key.Length;
        if (!isKey && !resource.StartsWith(KmsAliasRules.Prefix, StringComparison.Ordinal)) throw FaultException.KmsInvalidArn(text);
        if (scope != new Scope(account, region)) throw FaultException.KmsKeyNotFound(text);
        return isKey ? new Key(resource[KmsArn.Key.Length..]) : new Alias(resource);
    }

    /// <summary>There need be no such key.</summary>
    public sealed record Key(string Id) : KmsReference;

    /// <param name="Name">With its beginning: alias/orders.</param>
    public sealed record Alias(string Name) : KmsReference;
}
