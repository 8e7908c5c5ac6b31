using System.Text;
using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols;
using Larder.Contract.SigV4;

namespace Larder.Tests.Contract.SigV4;

public sealed class SigV4VerifierTests
{
    private static readonly DateTimeOffset Then = SignedRequests.Then;
    private static readonly WireRequest Plain = SignedRequests.Request("POST", "/", "Action=X");
    private static readonly WireRequest Signed = SignedRequests.Signed(Plain);

    [Fact]
    public void A_good_signature_tells_who_signed_and_for_what() => Assert.Equal(
        new VerifiedSignature("AKIDEXAMPLE", "us-east-1", "service", Then), SignedRequests.Verify(Signed));

    [Fact]
    public void A_signature_for_another_service_is_not_good_for_this_one()
    {
        var verified = SignedRequests.Verify(Signed);

        var fault = Assert.Throws<ContractFaultException>(() => verified.EnsureScopedTo(ElastiCacheOperations.Service));
        Assert.Equal("Credential should be scoped to correct service: 'elasticache'.", fault.Message);
    }

    [Fact]
    public void No_signature_at_all_is_a_missing_token() => AssertRefused("MissingAuthenticationToken", 403, Plain);

    [Fact]
    public void An_unknown_key_is_an_invalid_token() => AssertRefused("InvalidClientTokenId", 403,
        SignedRequests.Signed(Plain, new SigV4Signer(new("AKIDNOBODY", SignedRequests.Key.Secret), "us-east-1", "service")));

    [Fact]
    public void A_wrong_secret_does_not_match() => AssertRefused("SignatureDoesNotMatch", 403,
        SignedRequests.Signed(Plain, new SigV4Signer(new("AKIDEXAMPLE", "guess"), "us-east-1", "service")));

    [Fact]
    public void Whatever_was_changed_on_the_way_does_not_match()
    {
        AssertRefused("SignatureDoesNotMatch", 403, Signed with { Method = "PUT" });
        AssertRefused("SignatureDoesNotMatch", 403, Signed with { Path = "/other" });
        AssertRefused("SignatureDoesNotMatch", 403, Signed with { Query = "a=b" });
        AssertRefused("SignatureDoesNotMatch", 403, Signed with { Body = Encoding.UTF8.GetBytes("Action=Y") });
        AssertRefused("SignatureDoesNotMatch", 403, Signed.With("Host", "elsewhere.example"));
        AssertRefused("SignatureDoesNotMatch", 403, Signed.With("X-Amz-Date", "20150830T123601Z"));
    }

    [Fact]
    public void A_header_that_was_not_signed_may_change() => SignedRequests.Verify(Signed.With("User-Agent", "proxy"));

    [Fact]
    public void Every_amz_header_must_be_signed()
    {
        AssertRefused("SignatureDoesNotMatch", 403, Signed.With("X-Amz-Security-Token", "smuggled"));
        SignedRequests.Verify(SignedRequests.Signed(Plain.With("X-Amz-Security-Token", "signed")));
    }

    [Fact]
    public void A_header_that_was_signed_must_be_there_even_if_it_was_empty()
    {
        var signed = SignedRequests.Signed(Plain.With("X-Note", ""));

        SignedRequests.Verify(signed);
        AssertRefused("SignatureDoesNotMatch", 403, signed with { Headers = [.. signed.Headers.Where(header => header.Key != "X-Note")] });
    }

    [Fact]
    public void A_path_that_does_not_begin_with_a_slash_is_another_one()
    {
        AssertRefused("SignatureDoesNotMatch", 403, Signed with { Path = "." });
        AssertRefused("SignatureDoesNotMatch", 403, SignedRequests.Signed(Plain with { Path = "/a" }) with { Path = "a" });
    }

    [Fact]
    public void The_host_must_be_signed() => AssertRefused("SignatureDoesNotMatch", 403,
        SignedRequests.Signed(Plain with { Headers = [] }).With("Host", "example.amazonaws.com"));

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void A_signature_is_good_five_minutes_either_way(int seconds, bool good)
    {
        var now = Then.AddSeconds(seconds);
        if (good) SignedRequests.Verify(Signed, now);
        else Assert.Equal(("RequestExpired", 400), (SignedRequests.Refused(Signed, now).Code, SignedRequests.Refused(Signed, now).HttpStatus));
    }

    [Fact]
    public void An_expired_signature_is_told_in_the_words_of_AWS() => Assert.Equal(
        "Signature expired: 20150830T123600Z is now earlier than 20150830T124100Z (20150830T124600Z - 5 min.)",
        SignedRequests.Refused(Signed, Then.AddMinutes(10)).Message);

    // botocore signed this one, with a Date header and no other.
    [Fact]
    public void A_Date_header_will_do() => SignedRequests.Verify(SignedRequests.Request("GET", "/", "",
        ("Date", "Sun, 30 Aug 2015 12:36:00 GMT"),
        ("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
            + "SignedHeaders=date;host, Signature=1262aceaf1a79c7f0b69fda81cd744572fcbe2e4c23b647b4de183cd5a0f1075")));

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz", "algorithm")]
    [InlineData("AWS4-HMAC-SHA256", "Credential")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/20150830/r/s/aws4_request, Signature=0", "SignedHeaders")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/20150830/r/s/aws4_request, SignedHeaders=host", "Signature")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0", "Credential")]
    public void A_header_that_lacks_something_is_incomplete(string header, string missing)
    {
        var fault = SignedRequests.Refused(Signed.With("Authorization", header));

        Assert.Equal(("IncompleteSignature", 400), (fault.Code, fault.HttpStatus));
        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dXNlcjpwYXNz", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2015-08-30T12:36:00Z")]
    public void A_date_that_cannot_be_read_is_incomplete(string date) =>
        AssertRefused("IncompleteSignature", 400, Signed.With("X-Amz-Date", date));

    [Fact]
    public void No_date_is_incomplete() => AssertRefused("IncompleteSignature", 400,
        Signed with { Headers = [.. Signed.Headers.Where(h => h.Key != "X-Amz-Date")] });

    [Theory]
    [InlineData("AKIDEXAMPLE/20150831/us-east-1/service/aws4_request")]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/service/aws5_request")]
    [InlineData("AKIDEXAMPLE/20150830//service/aws4_request")]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1//aws4_request")]
    [InlineData("AKIDEXAMPLE/20150830/eu-west-1/service/aws4_request")]
    public void A_scope_that_is_not_the_requests_does_not_match(string credential) =>
        AssertRefused("SignatureDoesNotMatch", 403,
        Signed.With("Authorization", Signed.Header("Authorization")!.Replace(
            "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request", credential, StringComparison.Ordinal)));

    [Fact]
    public void A_body_hash_must_be_that_of_the_body()
    {
        SignedRequests.Verify(SignedRequests.Signed(Plain.With("X-Amz-Content-Sha256", HashOf("Action=X"))));
        AssertRefused("SignatureDoesNotMatch", 403, SignedRequests.Signed(Plain.With("X-Amz-Content-Sha256", HashOf("Action=Y"))));
    }

    [Fact]
    public void An_unsigned_body_is_S3s_alone() => AssertRefused("SignatureDoesNotMatch", 403,
        SignedRequests.Signed(Plain.With("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD")));

    private static string HashOf(string body) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    private static void AssertRefused(string code, int status, WireRequest request)
    {
        var fault = SignedRequests.Refused(request);
        Assert.Equal((code, status), (fault.Code, fault.HttpStatus));
    }
}
