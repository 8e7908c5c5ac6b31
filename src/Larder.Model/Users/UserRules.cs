using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Tags;

namespace Larder.Model.Users;

/// <summary>The rules of CreateUser, ModifyUser and DeleteUser (API reference; contract/facts/validation-limits.json).</summary>
public static class UserRules
{
    public const int IdMax = 40;
    public const int NameMax = 128;

    internal static readonly IReadOnlyList<string> Engines = [EngineNames.Redis, EngineNames.Valkey];

    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination, UserAlreadyExists.</exception>
    public static void CheckCreate(UserRequest request)
    {
        Demand.Length("UserId", request.Id, IdMax);
        Demand.Length("UserName", request.Name, NameMax);
        CheckValues(request);
        AuthenticationRules.CheckGiven(request);
        if (request.Mode is AuthenticationRules.Iam && request.Name != request.Id)
            throw FaultException.InvalidParameterCombination("With authentication by iam UserId and UserName must be the same.");
        TagRules.Add(new Dictionary<string, string>(), request.Tags);
        if (IsDefault(request.Id)) throw FaultException.UserAlreadyExists(User.DefaultId);
    }

    /// <summary>Checks the change; then why there is nobody it could be made to.</summary>
    public static FaultException RefuseModify(UserRequest request)
    {
        Demand.NotBoth(
            "AccessString", request.AccessString is not null, "AppendAccessString", request.AppendAccessString is not null);
        CheckValues(request);
        return Nobody(request.Id, "modified");
    }

    public static FaultException RefuseDelete(string id) => Nobody(id, "deleted");

    public static FaultException RefuseTags(string id) => Nobody(id, "tagged");

    public static bool IsDefault(string id) => string.Equals(id, User.DefaultId, StringComparison.OrdinalIgnoreCase);

    private static void CheckValues(UserRequest request)
    {
        Demand.OneOf("Engine", request.Engine, Engines);
        AccessStringRules.Check("AccessString", request.AccessString);
        AccessStringRules.Check("AppendAccessString", request.AppendAccessString);
        AuthenticationRules.Check(request);
    }

    private static FaultException Nobody(string id, string how) => IsDefault(id)
        ? FaultException.InvalidParameterValue(
            $"The parameter UserId names the user {User.DefaultId}, which every account has and which cannot be {how}.")
        : FaultException.UserNotFound(id);
}
