using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Tags;

namespace Larder.Model.Users;

/// <summary>The rules of CreateUserGroup and ModifyUserGroup (API reference; contract/facts/validation-limits.json).</summary>
public static class UserGroupRules
{
    /// <exception cref="FaultException">InvalidParameterValue, DefaultUserRequired, UserNotFound, TagQuotaPerResourceExceeded.</exception>
    public static void CheckCreate(
        string id, string engine, IReadOnlyList<string>? users, IReadOnlyList<KeyValuePair<string, string?>> tags)
    {
        Identifier.Normalise("UserGroupId", id, UserRules.IdMax);
        Demand.OneOf("Engine", engine, UserRules.Engines);
        TagRules.Add(new Dictionary<string, string>(), tags);
        Demand.Distinct("UserIds", users);
        if (users?.FirstOrDefault(user => !UserRules.IsDefault(user)) is { } unknown) throw FaultException.UserNotFound(unknown);
        // Valkey's groups may do without: who gives no name is then turned away.
        if (users is not { Count: > 0 } && string.Equals(engine, EngineNames.Redis, StringComparison.OrdinalIgnoreCase))
            throw FaultException.DefaultUserRequired();
    }

    /// <summary>Groups that a cache names: there are none yet.</summary>
    /// <exception cref="FaultException">UserGroupNotFound.</exception>
    public static void CheckNamed(IReadOnlyList<string>? groups)
    {
        if (groups is [var first, ..]) throw FaultException.UserGroupNotFound(first);
    }

    /// <summary>Checks the change; then that there is no group it could be made to.</summary>
    public static FaultException RefuseModify(
        string id, string? engine, IReadOnlyList<string>? added, IReadOnlyList<string>? removed)
    {
        if (engine is null && added is null && removed is null)
            throw FaultException.InvalidParameterCombination("One of UserIdsToAdd, UserIdsToRemove and Engine must be given.");
        Demand.OneOf("Engine", engine, UserRules.Engines);
        Demand.Distinct("UserIdsToAdd", added);
        Demand.Distinct("UserIdsToRemove", removed);
        if (added?.Intersect(removed ?? [], StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } both)
            throw FaultException.InvalidParameterCombination($"UserIdsToAdd and UserIdsToRemove both name {both}.");
        return FaultException.UserGroupNotFound(id);
    }
}
