using Larder.Model.Users;

namespace Larder.Tests.Users;

public sealed class AccessStringRulesTests
{
    [Theory]
    [InlineData("on ~* +@all")]
    [InlineData("off")]
    [InlineData("on allkeys allcommands resetchannels &news:* -flushall -@dangerous")]
    [InlineData("on %R~read:* %RW~both:* +client|getname")]
    [InlineData("on ~app:* +@read (~other:* +get) (+set %W~x*)")]
    public void What_Redis_takes_is_taken(string text) => AccessStringRules.Check("AccessString", text);

    [Theory]
    [InlineData("on >password", ">password")]
    [InlineData("on #5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8", "#5e88")]
    [InlineData("on nopass", "nopass")]
    [InlineData("reset", "reset")]
    [InlineData("on +", "+")]
    [InlineData("on -@", "-@")]
    [InlineData("on %X~keys", "%X~keys")]
    [InlineData("on %R~", "%R~")]
    [InlineData("on (~a +get", "(~a")]
    [InlineData("on ~a +get)", "+get)")]
    [InlineData("get", "get")]
    public void What_is_no_rule_or_is_about_passwords_is_refused(string text, string rule) =>
        Refused.With("InvalidParameterValue", () => AccessStringRules.Check("AccessString", text), "AccessString", rule);
}
