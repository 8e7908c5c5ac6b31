using Larder.Contract.Protocols;
using Larder.Contract.SigV4;

namespace Larder.Tests.Contract.SigV4;

/// <summary>AWS's published test suite, and requests signed by botocore 1.29.</summary>
public sealed class SigV4SignerTests
{
    [Theory]
    [InlineData("GET", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("POST", "/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    [InlineData("GET", "/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData("GET", "/?Param1=value2&Param1=Value1", "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1")]
    [InlineData("GET", "/?key=a%20b%2Bc%26d%3D%E1%88%B4%2F&empty=", "2325c041622c74fc0375588bd90eac3d95417aba8781f648aa05788e104b8200")]
    [InlineData("GET", "/?key=a+b%2bc%26d%3d%e1%88%b4/&empty", "2325c041622c74fc0375588bd90eac3d95417aba8781f648aa05788e104b8200")]
    [InlineData("GET", "/?-._~0123456789=-._~0123456789", "168398aad7b8e83e2b9854d99eed16991db622b9050d70a0c91b53c7f0a7ccb7")]
    [InlineData("GET", "/-._~0123456789abc", "e7a0458831e60e7faaa6710278948599f0da38215c62c9953233994423c1f9f6")]
    [InlineData("GET", "/a//b/./c/../d/", "fc87438582477f9ca8c8209b32704e0e9f5b46786f0101a26c46e85478a0f14f")]
    [InlineData("GET", "/example%20space/", "446b817944c553435b35e813c261ff4e161fff982d1bacdef1c87f6785dd1662")]
    [InlineData("GET", "/\u1234", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85")]
    [InlineData("GET", "/../../", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    public void A_request_is_signed_as_AWS_signs_it(string method, string target, string signature) => Assert.Equal(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        + $"SignedHeaders=host;x-amz-date, Signature={signature}",
        SignedRequests.Signed(SignedRequests.Request(method, target)).Header("Authorization"));

    [Fact]
    public void Header_values_are_trimmed_and_their_spaces_collapsed() => AssertSignature(
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        SignedRequests.Request("GET", "/", "", ("My-Header1", " value1"), ("My-Header2", " \"a   b   c\"")));

    [Fact]
    public void A_repeated_header_is_one_in_the_order_sent() => AssertSignature(
        "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
        SignedRequests.Request("GET", "/", "",
            ("My-Header1", "value4"), ("My-Header1", "value1"), ("My-Header1", "value3"), ("My-Header1", "value2")));

    [Fact]
    public void A_body_is_signed() => AssertSignature(
        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        SignedRequests.Request("POST", "/", "Param1=value1", ("Content-Type", "application/x-www-form-urlencoded")));

    [Fact]
    public void A_request_with_a_session_token_is_signed_as_botocore_signs_it()
    {
        var request = SignedRequests.Request("POST", "/", "Action=DescribeReplicationGroups&Version=2015-02-02&MaxRecords=100",
            ("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"), ("X-Amz-Security-Token", "TOKEN/abc+="));

        AssertSignature("2cc4a060217495d9eb24b056a3f55754842a03a6d8b14effee624d276e4d4087",
            request.With("Host", "localhost:8080"), new SigV4Signer(SignedRequests.Key, "us-east-1", "elasticache"));
    }

    [Fact]
    public void A_presigned_request_is_as_botocore_makes_it()
    {
        var request = SignedRequests.Request("GET", "/?Action=GetCallerIdentity&Version=2011-06-15")
            .With("Host", "sts.us-east-1.amazonaws.com");

        var query = new SigV4Signer(SignedRequests.Key, "us-east-1", "sts")
            .Presign(request, SignedRequests.Then, TimeSpan.FromMinutes(15));

        Assert.Equal("Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fsts%2Faws4_request&X-Amz-Date=20150830T123600Z"
            + "&X-Amz-Expires=900&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=b8a60026b8fb293184b5bdc008c9ea49cd27b73d135864209c23cb05014051a4", query);
    }

    private static void AssertSignature(string signature, WireRequest request, SigV4Signer? signer = null) =>
        Assert.EndsWith($"Signature={signature}", SignedRequests.Signed(request, signer).Header("Authorization"), StringComparison.Ordinal);
}
