using Larder.Model.Faults;

namespace Larder.Model.KmsKeys;

/// <summary>CreateAlias (API reference; KMS developer guide, aliases). Which characters a name may have is in the contract,
/// but for the colon: it would end an ARN's part.</summary>
public static class KmsAliasRules
{
    public const string Prefix = "alias/";

    // Of keys that AWS's own services make; there are none here, and a name that looks like one would deceive.
    private const string Reserved = "alias/aws/";

    /// <exception cref="FaultException">InvalidAliasNameException, ValidationException.</exception>
    public static void CheckName(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || name.Length == Prefix.Length)
        {
            throw FaultException.KmsValidation(
                $"The AliasName {name} is no alias: it must begin with {Prefix} and have a name after it, as in {Prefix}orders.");
        }

        if (name.Contains(':', StringComparison.Ordinal))
            throw FaultException.KmsValidation($"The AliasName {name} contains a colon, which an alias cannot.");
        if (name.StartsWith(Reserved, StringComparison.Ordinal))
            throw FaultException.KmsInvalidAliasName($"The AliasName {name} begins with {Reserved}, which is reserved for AWS's own keys.");
    }

    /// <param name="key">The one that gets the alias.</param>
    /// <param name="present">How many it has.</param>
    /// <exception cref="FaultException">KMSInvalidStateException, LimitExceededException.</exception>
    public static void CheckTarget(KmsKey key, int present)
    {
        KmsKeyRules.EnsureNotPending(key);
        if (present >= KmsQuotas.AliasesPerKey)
            throw FaultException.KmsLimitExceeded($"A key can have at most {KmsQuotas.AliasesPerKey} aliases.");
    }
}
