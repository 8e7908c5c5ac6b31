using System.Text;
using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols;
using Larder.Contract.Sts;

namespace Larder.Tests.Contract.Protocols.Query;

public sealed class QueryProtocolTests
{
    private static readonly WireRequest Get = new() { Method = "GET", Path = "/", Headers = [] };

    [Theory]
    [InlineData("", "MissingAction", "Action")]
    [InlineData("Action=", "MissingAction", "Action")]
    [InlineData("Action=Frobnicate&Version=2015-02-02", "InvalidAction", "Could not find operation Frobnicate for version 2015-02-02")]
    [InlineData("Action=CreateUser&Version=2011-01-01", "InvalidAction", "Could not find operation CreateUser for version 2011-01-01")]
    [InlineData("Action=CreateUser", "InvalidAction", "Could not find operation CreateUser for version NO_VERSION_SPECIFIED")]
    [InlineData("Action=A&Action=B", "InvalidQueryParameter", "Action")]
    [InlineData("Action=A&Version=1&Version=1", "InvalidQueryParameter", "Version")]
    public void An_action_that_cannot_be_found_is_refused(string form, string code, string message)
    {
        var fault = Assert.Throws<ContractFaultException>(() => ContractCatalogs.Query.Read(QueryRequests.Post(form)));

        Assert.Equal((code, 400), (fault.Code, fault.HttpStatus));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_tells_which_service_is_meant() => Assert.Same(
        StsOperations.GetCallerIdentity,
        ContractCatalogs.Query.Read(QueryRequests.Post("Action=GetCallerIdentity&Version=2011-06-15")).Operation);

    [Fact]
    public void Parameters_may_come_in_the_query_string_beside_a_signature()
    {
        var call = ContractCatalogs.Query.Read(Get with
        {
            Query = "Action=DeleteUser&Version=2015-02-02&UserId=ann&X-Amz-Expires=900&X-Amz-Signature=00",
        });

        Assert.Equal("ann", Assert.IsType<DeleteUserMessage>(call.ReadInput()).UserId);
    }

    [Fact]
    public void A_parameter_in_both_query_string_and_body_is_given_twice()
    {
        var request = QueryRequests.Post("Action=DeleteUser&Version=2015-02-02&UserId=ann") with { Query = "UserId=bob" };

        var fault = Assert.Throws<ContractFaultException>(() => ContractCatalogs.Query.Read(request));

        Assert.Equal("InvalidQueryParameter", fault.Code);
        Assert.Contains("UserId", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A=%", "percent")]
    [InlineData("A=%4", "percent")]
    [InlineData("A=%zz", "percent")]
    [InlineData("A=%ff", "UTF-8")]
    [InlineData("=a", "a parameter has no name")]
    public void A_form_that_cannot_be_decoded_is_malformed(string form, string message)
    {
        var fault = Assert.Throws<ContractFaultException>(() => ContractCatalogs.Query.Read(QueryRequests.Post(form)));

        Assert.Equal(("MalformedQueryString", 404), (fault.Code, fault.HttpStatus));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_not_UTF_8_is_malformed()
    {
        var request = QueryRequests.Post("") with { Body = Encoding.Latin1.GetBytes("Action=é") };

        Assert.Equal("MalformedQueryString", Assert.Throws<ContractFaultException>(() => ContractCatalogs.Query.Read(request)).Code);
    }

    [Theory]
    [InlineData("POST", "application/x-www-form-urlencoded", true)]
    [InlineData("POST", "application/X-WWW-Form-URLEncoded; charset=utf-8", true)]
    [InlineData("POST", null, true)]
    [InlineData("POST", "application/x-amz-json-1.1", false)]
    [InlineData("GET", null, true)]
    [InlineData("PUT", null, false)]
    public void Only_forms_are_for_this_protocol(string method, string? contentType, bool matches) =>
        Assert.Equal(matches, ContractCatalogs.Query.Matches(new()
        {
            Method = method,
            Path = "/",
            Headers = contentType is null ? [] : [new("content-type", contentType)],
        }));
}
