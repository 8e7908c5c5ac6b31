using Larder.Model.Faults;
using Larder.Model.Naming;

namespace Larder.Model.KmsKeys;

/// <summary>CreateKey, EnableKey, DisableKey and ScheduleKeyDeletion (API reference; KMS developer guide, key states).</summary>
public static class KmsKeyRules
{
    public const string KeySpec = "SYMMETRIC_DEFAULT";
    public const string KeyUsage = "ENCRYPT_DECRYPT";
    public const string Origin = "AWS_KMS";

    /// <summary>In days.</summary>
    public const int ShortestWait = 7;
    public const int LongestWait = 30;

    /// <param name="request">What was asked for.</param>
    /// <param name="scope">Whose it is, and where.</param>
    /// <param name="id">A UUID that no key has had.</param>
    /// <param name="materialId">See <see cref="KmsKey.MaterialId"/>.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="FaultException">UnsupportedOperationException, ValidationException, TagException,
    /// LimitExceededException.</exception>
    public static KmsKey Create(KmsKeyRequest request, Scope scope, string id, string materialId, DateTimeOffset now)
    {
        if (request is { KeySpec: not null, CustomerMasterKeySpec: not null })
        {
            throw FaultException.KmsValidation(
                "KeySpec and CustomerMasterKeySpec cannot both be given. CustomerMasterKeySpec is its old name: leave it out.");
        }

        const string symmetric = "keys are symmetric here";
        Only("KeySpec", request.KeySpec, KeySpec, symmetric);
        Only("CustomerMasterKeySpec", request.CustomerMasterKeySpec, KeySpec, symmetric);
        Only("KeyUsage", request.KeyUsage, KeyUsage, symmetric);
        Only("Origin", request.Origin, Origin, "the material of a key is made here, and there are no custom key stores");
        Only("MultiRegion", Text(request.MultiRegion), "false", "a key is in one region");
        Only("BypassPolicyLockoutSafetyCheck", Text(request.BypassPolicyLockoutSafetyCheck), "false", "keys have no policy to be locked out by");
        return new()
        {
            Scope = scope,
            Id = id,
            MaterialId = materialId,
            Description = request.Description ?? "",
            State = KmsKeyState.Enabled,
            CreationDate = now,
            Tags = KmsTagRules.Of(request.Tags),
        };
    }

    /// <summary>One that is enabled already stays as it is.</summary>
    /// <exception cref="FaultException">KMSInvalidStateException.</exception>
    public static KmsKey Enable(KmsKey key) => Turn(key, KmsKeyState.Enabled);

    /// <inheritdoc cref="Enable"/>
    public static KmsKey Disable(KmsKey key) => Turn(key, KmsKeyState.Disabled);

    /// <param name="key">Which.</param>
    /// <param name="days">How long it waits; 30 where nothing was said.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="FaultException">ValidationException, KMSInvalidStateException.</exception>
    public static KmsKey ScheduleDeletion(KmsKey key, int? days, DateTimeOffset now)
    {
        if (days is < ShortestWait or > LongestWait)
        {
            throw FaultException.KmsValidation(
                $"1 validation error detected: Value '{days}' at 'pendingWindowInDays' failed to satisfy constraint: "
                + $"Member must have value between {ShortestWait} and {LongestWait}");
        }

        EnsureNotPending(key);
        return key with { State = KmsKeyState.PendingDeletion, DeletionDate = now.AddDays(days ?? LongestWait) };
    }

    /// <summary>For whoever is about to use the key.</summary>
    /// <exception cref="FaultException">DisabledException, KMSInvalidStateException.</exception>
    public static void EnsureUsable(KmsKey key)
    {
        EnsureNotPending(key);
        if (key.State is KmsKeyState.Disabled) throw FaultException.KmsDisabled(key.Arn);
    }

    internal static void EnsureNotPending(KmsKey key)
    {
        if (key.State is KmsKeyState.PendingDeletion) throw FaultException.KmsInvalidState($"{key.Arn} is pending deletion.");
    }

    private static KmsKey Turn(KmsKey key, KmsKeyState state)
    {
        EnsureNotPending(key);
        return key.State == state ? key : key with { State = state };
    }

    private static void Only(string parameter, string? given, string honoured, string why)
    {
        if (given is not null && given != honoured)
        {
            throw FaultException.KmsUnsupported(
                $"The parameter {parameter} cannot be {given}: {why}. Leave it out or give {honoured}.");
        }
    }

    private static string? Text(bool? given) => given switch { true => "true", false => "false", null => null };
}
