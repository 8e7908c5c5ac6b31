using Larder.Model.Users;

namespace Larder.Tests.Users;

public sealed class UserGroupRulesTests
{
    [Fact]
    public void A_group_of_Redis_has_the_user_default_and_one_of_Valkey_need_not()
    {
        UserGroupRules.CheckCreate("team", "redis", ["default"], []);
        UserGroupRules.CheckCreate("team", "valkey", null, []);
        Refused.With("DefaultUserRequired", () => UserGroupRules.CheckCreate("team", "redis", null, []), "default");
    }

    [Fact]
    public void A_group_is_of_users_that_exist_each_once()
    {
        Refused.With("UserNotFound", () => UserGroupRules.CheckCreate("team", "redis", ["default", "ann"], []), "ann");
        Refused.With("InvalidParameterValue", () => UserGroupRules.CheckCreate("team", "redis", ["default", "DEFAULT"], []), "UserIds", "twice");
        Refused.With("InvalidParameterValue", () => UserGroupRules.CheckCreate("1team", "redis", ["default"], []), "UserGroupId");
        Refused.With("InvalidParameterValue", () => UserGroupRules.CheckCreate("team", "memcached", ["default"], []), "Engine");
    }

    [Fact]
    public void A_cache_may_name_none_as_there_are_none()
    {
        UserGroupRules.CheckNamed(null);
        Refused.With("UserGroupNotFound", () => UserGroupRules.CheckNamed(["team"]), "team");
    }

    [Fact]
    public void A_change_says_something_and_does_not_contradict_itself()
    {
        Assert.Equal("UserGroupNotFound", UserGroupRules.RefuseModify("team", null, ["ann"], null).Fault.Code);
        Refused.With("InvalidParameterCombination", () => UserGroupRules.RefuseModify("team", null, null, null), "UserIdsToAdd");
        Refused.With("InvalidParameterCombination", () => UserGroupRules.RefuseModify("team", null, ["ann"], ["Ann"]), "ann");
    }
}
