using Larder.Model.Users;

namespace Larder.Tests.Users;

public sealed class UserRulesTests
{
    private const string Secret = "sixteen-or-more-1";

    private static readonly UserRequest _ann = new()
    {
        Id = "ann",
        Name = "Ann",
        Engine = "redis",
        AccessString = "on ~app:* +@read",
        Passwords = [Secret],
    };

    [Fact]
    public void A_right_request_passes_however_the_password_is_said()
    {
        UserRules.CheckCreate(_ann);
        UserRules.CheckCreate(_ann with { Passwords = null, NoPasswordRequired = true });
        UserRules.CheckCreate(_ann with { Passwords = null, Mode = "password", ModePasswords = [Secret, Secret + "2"] });
        UserRules.CheckCreate(_ann with { Passwords = null, Mode = "no-password-required", Engine = "Valkey" });
        UserRules.CheckCreate(_ann with { Passwords = null, Mode = "iam", Name = "ann" });
    }

    [Fact]
    public void Names_engines_and_tags_have_their_limits()
    {
        Refused.With("InvalidParameterValue", () => UserRules.CheckCreate(_ann with { Id = new('a', 41) }), "UserId", "40");
        Refused.With("InvalidParameterValue", () => UserRules.CheckCreate(_ann with { Name = new('a', 129) }), "UserName", "128");
        Refused.With("InvalidParameterValue", () => UserRules.CheckCreate(_ann with { Engine = "memcached" }), "Engine", "memcached");
        Refused.With("InvalidParameterValue", () => UserRules.CheckCreate(_ann with { Tags = [new("aws:x", "")] }), "aws:x");
        Refused.With("UserAlreadyExists", () => UserRules.CheckCreate(_ann with { Id = "Default" }), "default");
    }

    [Fact]
    public void Somebody_without_a_word_about_passwords_is_nobody() =>
        Refused.With("InvalidParameterCombination", () => UserRules.CheckCreate(_ann with { Passwords = null }), "NoPasswordRequired");

    [Theory]
    [InlineData("fifteen-letters", "16-128")]
    [InlineData("sixteen letters, or more", "must not contain")]
    [InlineData("sixteen@letters-or-more", "must not contain")]
    public void A_password_that_is_none_is_refused_and_not_said(string password, string why)
    {
        var fault = Refused.By(() => UserRules.CheckCreate(_ann with { Passwords = [password] }));

        Assert.Equal("InvalidParameterValue", fault.Code);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(password, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ways_to_say_the_password_do_not_mix()
    {
        Refused.With("InvalidParameterValue", () => UserRules.CheckCreate(_ann with { Passwords = [Secret, Secret, Secret] }), "at most 2");
        Refused.With("InvalidParameterCombination", () => UserRules.CheckCreate(_ann with { NoPasswordRequired = true }), "no-password-required");
        Refused.With("InvalidParameterCombination", () => UserRules.CheckCreate(_ann with { ModePasswords = [Secret] }), "multiple arguments");
        Refused.With("InvalidParameterCombination", () => UserRules.CheckCreate(_ann with { Mode = "iam", Name = "ann" }), "iam");
        Refused.With("InvalidParameterCombination", () => UserRules.CheckCreate(_ann with { Mode = "password", Passwords = null }), "at least one");
        Refused.With(
            "InvalidParameterCombination",
            () => UserRules.CheckCreate(_ann with { Passwords = null, Mode = "iam", NoPasswordRequired = true }), "flag is true");
    }

    [Fact]
    public void With_iam_both_names_are_the_same() => Refused.With(
        "InvalidParameterCombination", () => UserRules.CheckCreate(_ann with { Passwords = null, Mode = "iam" }), "UserId", "UserName");

    [Fact]
    public void A_change_is_checked_before_nobody_is_found_whom_it_is_for()
    {
        var change = new UserRequest { Id = "bob", AccessString = "off" };

        Assert.Equal("UserNotFound", UserRules.RefuseModify(change).Fault.Code);
        Assert.Equal("InvalidParameterValue", UserRules.RefuseModify(change with { Id = "default" }).Fault.Code);
        Refused.With("InvalidParameterCombination", () => UserRules.RefuseModify(change with { AppendAccessString = "+get" }), "AppendAccessString");
        Refused.With("InvalidParameterValue", () => UserRules.RefuseModify(change with { Engine = "oracle" }), "Engine");
    }

    [Fact]
    public void The_default_user_cannot_be_deleted_and_nobody_else_is_there()
    {
        Assert.Equal("InvalidParameterValue", UserRules.RefuseDelete("default").Fault.Code);
        Assert.Equal("UserNotFound", UserRules.RefuseDelete("ann").Fault.Code);
    }
}
