using CsCheck;
using Larder.Model.Faults;
using Larder.Model.KmsKeys;

namespace Larder.Tests.KmsKeys;

public sealed class KmsReferenceTests
{
    private const string Own = "arn:aws:kms:us-east-1:000000000000:";

    [Theory]
    [InlineData(Keys.Id)]
    [InlineData($"{Own}key/{Keys.Id}")]
    public void A_key_is_named_by_its_id_or_its_ARN(string text)
    {
        Assert.Equal(new KmsReference.Key(Keys.Id), Parse(text));
        Assert.Equal(Keys.Id, KmsReference.KeyId(text, Installations.Scope));
        Assert.Equal(Keys.Id, KmsReference.TargetKeyId(text, Installations.Scope));
    }

    [Theory]
    [InlineData("alias/orders")]
    [InlineData($"{Own}alias/orders")]
    public void Or_by_an_alias_or_its_ARN_where_the_operation_takes_one(string text)
    {
        Assert.Equal(new KmsReference.Alias("alias/orders"), Parse(text));
        Refused.With("NotFoundException", () => KmsReference.KeyId(text, Installations.Scope), text);
        Refused.With("ValidationException", () => KmsReference.TargetKeyId(text, Installations.Scope), "Aliases must refer to keys", text);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("1234abcd12ab34cd56ef1234567890ab")]
    [InlineData("key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData(" ")]
    [InlineData("arn:aws:kms:eu-west-1:000000000000:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:alias/orders")]
    public void What_names_no_key_of_this_account_and_region_is_not_found(string text) =>
        Refused.With("NotFoundException", () => Parse(text), text);

    [Theory]
    [InlineData("arn:")]
    [InlineData("arn:aws:kms:us-east-1:000000000000")]
    [InlineData("arn:aws:kms:us-east-1:000000000000:key/")]
    [InlineData("arn:aws:kms:us-east-1:000000000000:grant/a")]
    [InlineData("arn:aws:kms::000000000000:key/a")]
    [InlineData("arn:aws:elasticache:us-east-1:000000000000:cluster:a")]
    [InlineData("arn:aws-cn:kms:us-east-1:000000000000:key/a")]
    public void An_ARN_that_is_no_keys_is_refused_as_one(string text) => Refused.With("InvalidArnException", () => Parse(text), text);

    [Fact]
    public void Any_text_is_a_reference_or_refused()
    {
        string[] heads = ["", "arn:", Own, $"{Own}key/", "alias/", Keys.Id];
        Gen.Select(Gen.Int[0, heads.Length - 1], Gen.String[0, 40], (head, rest) => heads[head] + rest).Sample(text =>
        {
            try
            {
                Assert.NotNull(Parse(text));
            }
            catch (FaultException refused)
            {
                Assert.Contains(refused.Fault.Code, (string[])["NotFoundException", "InvalidArnException"]);
            }
        }, iter: Fuzz.Times(2_000));
    }

    private static KmsReference Parse(string text) => KmsReference.Parse(text, Installations.Scope);
}
