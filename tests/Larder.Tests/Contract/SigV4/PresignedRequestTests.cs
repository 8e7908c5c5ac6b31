using Larder.Contract.Protocols;

namespace Larder.Tests.Contract.SigV4;

public sealed class PresignedRequestTests
{
    private static readonly DateTimeOffset Then = SignedRequests.Then;
    private static readonly WireRequest Plain = SignedRequests.Request("GET", "/?Action=X");
    private static readonly WireRequest Presigned = Sign(TimeSpan.FromMinutes(15));

    [Fact]
    public void A_presigned_request_needs_no_header() =>
        Assert.Equal("AKIDEXAMPLE", SignedRequests.Verify(Presigned).AccessKeyId);

    [Fact]
    public void A_request_presigned_by_botocore_with_a_token_is_good() =>
        Assert.Equal("sts", SignedRequests.Verify(Plain with
        {
            Query = "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fsts%2Faws4_request&X-Amz-Date=20150830T123600Z"
            + "&X-Amz-Expires=604800&X-Amz-SignedHeaders=host&X-Amz-Security-Token=TOKEN%2Fabc%2B%3D"
            + "&X-Amz-Signature=cb6636d129f9424bfab3b30bdc22d09d05233d821eceb4e426542979cfafe0ad",
            Headers = [new("Host", "sts.us-east-1.amazonaws.com")],
        }, Then.AddDays(7)).Service);

    [Fact]
    public void It_is_good_until_it_expires_and_no_longer()
    {
        SignedRequests.Verify(Presigned, Then.AddMinutes(15));

        var fault = SignedRequests.Refused(Presigned, Then.AddMinutes(15).AddSeconds(1));
        Assert.Equal("RequestExpired", fault.Code);
        Assert.Equal("Signature expired: 20150830T125100Z is now earlier than 20150830T125101Z", fault.Message);
    }

    [Fact]
    public void It_is_not_good_before_its_time() =>
        Assert.Equal("RequestExpired", SignedRequests.Refused(Presigned, Then.AddSeconds(-301)).Code);

    [Fact]
    public void It_cannot_be_good_for_more_than_a_week()
    {
        SignedRequests.Verify(Sign(TimeSpan.FromDays(7)));
        Assert.Equal("IncompleteSignature", SignedRequests.Refused(Sign(TimeSpan.FromDays(7).Add(TimeSpan.FromSeconds(1)))).Code);
        Assert.Equal("IncompleteSignature", SignedRequests.Refused(Sign(TimeSpan.Zero)).Code);
    }

    [Theory]
    [InlineData("Action=X", "Action=Y", "SignatureDoesNotMatch")]
    [InlineData("X-Amz-Expires=900", "X-Amz-Expires=901", "SignatureDoesNotMatch")]
    [InlineData("X-Amz-Expires=900", "X-Amz-Expires=-1", "IncompleteSignature")]
    [InlineData("&X-Amz-Expires=900", "", "IncompleteSignature")]
    [InlineData("&X-Amz-SignedHeaders=host", "", "IncompleteSignature")]
    [InlineData("AKIDEXAMPLE", "AKIDNOBODY", "InvalidClientTokenId")]
    public void A_changed_query_is_refused(string was, string now, string code) => Assert.Equal(code,
        SignedRequests.Refused(Presigned with { Query = Presigned.Query.Replace(was, now, StringComparison.Ordinal) }).Code);

    [Fact]
    public void A_request_signed_both_ways_is_refused() =>
        Assert.Equal("IncompleteSignature", SignedRequests.Refused(SignedRequests.Signed(Presigned)).Code);

    private static WireRequest Sign(TimeSpan lifetime) =>
        Plain with { Query = SignedRequests.Signer.Presign(Plain, Then, lifetime) };
}
