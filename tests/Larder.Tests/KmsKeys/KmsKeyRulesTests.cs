using Larder.Model.KmsKeys;

namespace Larder.Tests.KmsKeys;

public sealed class KmsKeyRulesTests
{
    private readonly KmsKey _key = Keys.Made;

    [Fact]
    public void A_new_key_is_enabled_and_has_an_ARN_of_its_account_and_region()
    {
        Assert.Equal((KmsKeyState.Enabled, "", null), (_key.State, _key.Description, _key.DeletionDate));
        Assert.Equal($"arn:aws:kms:us-east-1:000000000000:key/{Keys.Id}", _key.Arn);
    }

    [Fact]
    public void What_a_key_is_here_may_be_said()
    {
        var key = Keys.Create(new()
        {
            Description = "orders",
            KeySpec = "SYMMETRIC_DEFAULT",
            KeyUsage = "ENCRYPT_DECRYPT",
            Origin = "AWS_KMS",
            MultiRegion = false,
            BypassPolicyLockoutSafetyCheck = false,
            Tags = [new("team", "shop")],
        });

        Assert.Equal(("orders", "shop"), (key.Description, key.Tags["team"]));
        Assert.Equal(KmsKeyState.Enabled, Keys.Create(new() { CustomerMasterKeySpec = "SYMMETRIC_DEFAULT" }).State);
    }

    [Fact]
    public void What_a_key_is_not_here_is_refused_by_the_parameters_name()
    {
        (KmsKeyRequest Request, string Parameter)[] refused =
        [
            (new() { KeySpec = "RSA_2048" }, "KeySpec cannot be RSA_2048"),
            (new() { KeySpec = "HMAC_256" }, "KeySpec cannot be HMAC_256"),
            (new() { CustomerMasterKeySpec = "ECC_NIST_P256" }, "CustomerMasterKeySpec cannot be ECC_NIST_P256"),
            (new() { KeyUsage = "SIGN_VERIFY" }, "KeyUsage cannot be SIGN_VERIFY"),
            (new() { Origin = "EXTERNAL" }, "Origin cannot be EXTERNAL"),
            (new() { Origin = "AWS_CLOUDHSM" }, "Origin cannot be AWS_CLOUDHSM"),
            (new() { MultiRegion = true }, "MultiRegion cannot be true"),
            (new() { BypassPolicyLockoutSafetyCheck = true }, "BypassPolicyLockoutSafetyCheck cannot be true"),
        ];

        Assert.All(refused, one => Refused.With("UnsupportedOperationException", () => Keys.Create(one.Request), one.Parameter));
    }

    [Fact]
    public void The_two_names_of_the_spec_do_not_go_together() => Refused.With(
        "ValidationException", () => Keys.Create(new() { KeySpec = "SYMMETRIC_DEFAULT", CustomerMasterKeySpec = "SYMMETRIC_DEFAULT" }),
        "KeySpec", "CustomerMasterKeySpec");

    [Fact]
    public void A_key_is_disabled_and_enabled_and_asked_for_what_it_is_stays_the_same()
    {
        var disabled = KmsKeyRules.Disable(_key);

        Assert.Equal(KmsKeyState.Disabled, disabled.State);
        Assert.Same(disabled, KmsKeyRules.Disable(disabled));
        Assert.Equal(KmsKeyState.Enabled, KmsKeyRules.Enable(disabled).State);
        Assert.Same(_key, KmsKeyRules.Enable(_key));
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData(7, 7)]
    [InlineData(30, 30)]
    public void A_deletion_is_scheduled_for_the_day_that_was_asked_for(int? days, int waited)
    {
        var pending = KmsKeyRules.ScheduleDeletion(_key, days, Keys.Now);

        Assert.Equal((KmsKeyState.PendingDeletion, Keys.Now.AddDays(waited)), (pending.State, pending.DeletionDate));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(31)]
    [InlineData(365)]
    public void A_wait_is_seven_to_thirty_days(int days) => Refused.With(
        "ValidationException", () => KmsKeyRules.ScheduleDeletion(_key, days, Keys.Now), $"'{days}' at 'pendingWindowInDays'", "7", "30");

    [Fact]
    public void A_key_that_waits_for_its_deletion_can_be_nothing_else()
    {
        var pending = KmsKeyRules.ScheduleDeletion(KmsKeyRules.Disable(_key), 7, Keys.Now);

        foreach (var change in (Action[])
            [
                () => KmsKeyRules.Enable(pending), () => KmsKeyRules.Disable(pending),
                () => KmsKeyRules.ScheduleDeletion(pending, 30, Keys.Now), () => KmsKeyRules.EnsureUsable(pending),
                () => KmsAliasRules.CheckTarget(pending, 0),
            ])
        {
            Refused.With("KMSInvalidStateException", change, pending.Arn, "pending deletion");
        }
    }

    [Fact]
    public void Only_an_enabled_key_can_be_used()
    {
        KmsKeyRules.EnsureUsable(_key);
        Refused.With("DisabledException", () => KmsKeyRules.EnsureUsable(KmsKeyRules.Disable(_key)), _key.Arn);
    }

    [Fact]
    public void Tags_are_refused_by_KMSs_codes()
    {
        Refused.With("TagException", () => Keys.Create(new() { Tags = [new("aws:team", "shop")] }), "aws:team");
        Refused.With("TagException", () => Keys.Create(new() { Tags = [new("team", "shop"), new("team", "stock")] }), "team");
        Refused.With("LimitExceededException", () => Keys.Create(new() { Tags = [.. Enumerable.Range(0, 51).Select(n => new KeyValuePair<string, string>($"t{n}", ""))] }), "50");
    }
}
