using Larder.Contract.Kms;

namespace Larder.Tests.Contract.Protocols.Json;

public sealed class JsonRequestReaderTests
{
    private const string Key = "1234abcd-12ab-34cd-56ef-1234567890ab";

    [Theory]
    [InlineData("DescribeKey", "{}", "Value null at 'keyId' failed to satisfy constraint: Member must not be null")]
    [InlineData("DescribeKey", """{"KeyId": null}""", "Value null at 'keyId'")]
    [InlineData("DescribeKey", """{"KeyId": ""}""", "Value '' at 'keyId' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("CreateKey", """{"KeySpec": "AES"}""", "Value 'AES' at 'keySpec' failed to satisfy constraint: Member must satisfy enum value set: [RSA_2048, ")]
    [InlineData("CreateKey", """{"Tags": [{"TagKey": "a", "TagValue": ""}, {"TagKey": "b"}]}""", "Value null at 'tags.2.member.tagValue'")]
    [InlineData("CreateKey", """{"Tags": [{"TagKey": "", "TagValue": ""}]}""", "Value '' at 'tags.1.member.tagKey'")]
    [InlineData("CreateKey", """{"Tags": [null]}""", "Value null at 'tags.1.member'")]
    [InlineData("CreateAlias", """{"AliasName": "alias/ü", "TargetKeyId": "k"}""", "Value 'alias/ü' at 'aliasName' failed to satisfy constraint: Member must satisfy regular expression pattern: ")]
    [InlineData("ListKeys", """{"Limit": 0}""", "Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("ListKeys", """{"Limit": 1001}""", "Value '1001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 1000")]
    [InlineData("DescribeKey", """{"KeyId": "k", "GrantTokens": ["a","a","a","a","a","a","a","a","a","a","a"]}""", "Value '11 items' at 'grantTokens'")]
    public void What_the_contract_does_not_allow_is_refused_as_KMS_does_with_the_members_name(string action, string body, string words)
    {
        var fault = JsonRequests.Refused(action, body);

        Assert.Equal(("ValidationException", 400), (fault.Code, fault.HttpStatus));
        Assert.StartsWith($"1 validation error detected: {words}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DescribeKey", """{"KeyId": 7}""", "keyId")]
    [InlineData("DescribeKey", """{"KeyId": ["k"]}""", "keyId")]
    [InlineData("CreateKey", """{"MultiRegion": "true"}""", "multiRegion")]
    [InlineData("CreateKey", """{"Tags": {}}""", "tags")]
    [InlineData("CreateKey", """{"Tags": ["a"]}""", "tags.1.member")]
    [InlineData("ListKeys", """{"Limit": "7"}""", "limit")]
    [InlineData("ListKeys", """{"Limit": 7.5}""", "limit")]
    [InlineData("ListKeys", """{"Limit": 2147483648}""", "limit")]
    public void A_value_of_another_type_is_refused_by_its_members_name(string action, string body, string member)
    {
        var fault = JsonRequests.Refused(action, body);

        Assert.Equal(("SerializationException", 400), (fault.Code, fault.HttpStatus));
        Assert.Contains($"'{member}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"KeyId\"")]
    [InlineData("{\"KeyId\": \"k\",}")]
    [InlineData("{\"KeyId\": 'k'}")]
    [InlineData("{\"KeyId\": \"k\" /* why */}")]
    [InlineData("{\"KeyId\": \"k\", \"KeyId\": \"l\"}")]
    [InlineData("{\"KeyId\": \"k\", \"\\u004beyId\": \"l\"}")]
    [InlineData("{\"KeyId\": \"\\ud800\"}")]
    [InlineData("{\"\\udc00\": 1}")]
    [InlineData("Action=DescribeKey&Version=2014-11-01&KeyId=k")]
    public void A_body_that_is_no_JSON_object_is_refused(string body)
    {
        var fault = JsonRequests.Refused("DescribeKey", body);

        Assert.Equal(("SerializationException", 400), (fault.Code, fault.HttpStatus));
    }

    [Fact]
    public void A_body_that_is_not_UTF_8_is_refused()
    {
        var fault = JsonRequests.Refused(JsonRequests.Post("DescribeKey", [.. "{\"KeyId\": \""u8, 0xC3, 0x28, .. "\"}"u8]));

        Assert.Equal("SerializationException", fault.Code);
        Assert.Contains("UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_by_its_place_and_not_shown()
    {
        var fault = JsonRequests.Refused("CreateKey", "{\"Description\":\n\"hunter2\", hunter2}");

        Assert.Contains("line 2, byte ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_is_not_deeper_than_any_contract_goes()
    {
        Assert.Equal("SerializationException", JsonRequests.Refused("ListKeys", Deep(33)).Code);
        Assert.Null(JsonRequests.Read<ListKeysRequest>("ListKeys", Deep(31)).Limit);

        static string Deep(int levels) => $$"""{"More": {{new string('[', levels)}}{{new string(']', levels)}}}""";
    }

    [Fact]
    public void A_member_that_the_contract_does_not_know_is_passed_over_as_AWS_does()
    {
        var input = JsonRequests.Read<DescribeKeyRequest>("DescribeKey", $$$"""{"KeyId": "{{{Key}}}", "keyId": 7, "Colour": {"Of": ["it"]}}""");

        Assert.Equal(Key, input.KeyId);
        Assert.Null(input.GrantTokens);
    }

    [Fact]
    public void Null_is_absent_and_an_empty_list_is_not()
    {
        Assert.Null(JsonRequests.Read<CreateKeyRequest>("CreateKey", """{"Tags": null, "Description": null}""").Tags);
        Assert.Empty(JsonRequests.Read<CreateKeyRequest>("CreateKey", """{"Tags": []}""").Tags!);
    }

    [Fact]
    public void A_text_is_read_with_its_escapes() => Assert.Equal(
        "ü ✓ 😀 \"q\" \\ \n", JsonRequests.Read<CreateKeyRequest>("CreateKey", """{"Description": "\u00fc ✓ \ud83d\ude00 \"q\" \\ \n"}""").Description);
}
