using Larder.Model.KmsKeys;

namespace Larder.Tests.KmsKeys;

public sealed class KmsAliasRulesTests
{
    [Theory]
    [InlineData("alias/orders")]
    [InlineData("alias/shop/orders_2-b")]
    [InlineData("alias/awsome")]
    [InlineData("alias/aws")]
    public void A_name_begins_as_aliases_do(string name) => KmsAliasRules.CheckName(name);

    [Theory]
    [InlineData("orders", "ValidationException")]
    [InlineData("Alias/orders", "ValidationException")]
    [InlineData("alias/", "ValidationException")]
    [InlineData("alias/a:b", "ValidationException")]
    [InlineData("alias/aws/ebs", "InvalidAliasNameException")]
    [InlineData("alias/aws/", "InvalidAliasNameException")]
    public void Another_is_refused(string name, string code) =>
        Refused.With(code, () => KmsAliasRules.CheckName(name), $"AliasName {name}");

    [Fact]
    public void A_key_has_fifty_aliases_at_most()
    {
        KmsAliasRules.CheckTarget(Keys.Made, 49);
        Refused.With("LimitExceededException", () => KmsAliasRules.CheckTarget(Keys.Made, 50), "50");
    }
}
