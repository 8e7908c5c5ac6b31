using Larder.Model.Secrets;

namespace Larder.Tests.Secrets;

public sealed class RootSecretTests
{
    // Computed apart from this code, by RFC 5869. Another value would lock Larder out of nodes that run and keys that are stored.
    [Theory]
    [InlineData("node:a", "45f39fe6977c7d10138a5b8127949c493c25f9870768402258ededb6b1b41263")]
    [InlineData("wrapping of KMS keys", "426a05e116471475a222bee709f0f545f72c89cb371e156e92e95d350a738ca4")]
    public void A_secret_is_always_the_same_for_its_root_key_and_purpose(string purpose, string secret) =>
        Assert.Equal(secret, Convert.ToHexStringLower(RootSecret.Derive(new byte[32], purpose)));

    [Fact]
    public void Another_root_key_has_other_secrets() =>
        Assert.NotEqual(RootSecret.Derive(new byte[32], "node:a"), RootSecret.Derive([.. new byte[31], 1], "node:a"));
}
