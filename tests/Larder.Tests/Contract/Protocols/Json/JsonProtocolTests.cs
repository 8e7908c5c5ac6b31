using System.Text;
using Larder.Contract;
using Larder.Contract.Kms;
using Larder.Contract.Protocols;

namespace Larder.Tests.Contract.Protocols.Json;

public sealed class JsonProtocolTests
{
    [Fact]
    public void A_request_is_read_as_the_SDKs_write_it()
    {
        // As botocore writes it.
        var key = JsonRequests.Read<CreateKeyRequest>("CreateKey",
            """{"Description": "orders", "MultiRegion": false, "Tags": [{"TagKey": "team", "TagValue": "shop"}]}""");

        Assert.Equal(("orders", false, null), (key.Description, key.MultiRegion, key.KeySpec));
        var tag = Assert.Single(key.Tags!);
        Assert.Equal(("team", "shop"), (tag.TagKey, tag.TagValue));
    }

    [Fact]
    public void An_answer_has_times_as_seconds_and_nothing_of_what_is_absent() => Assert.Equal(
        """{"KeyMetadata":{"CreationDate":1764264600.25,"Enabled":true,"EncryptionAlgorithms":["SYMMETRIC_DEFAULT"],"KeyId":"k"}}""",
        Written(output => ContractCatalogs.Json.WriteResult(output, KmsOperations.DescribeKey, new DescribeKeyResponse
        {
            KeyMetadata = new()
            {
                KeyId = "k",
                Enabled = true,
                CreationDate = DateTimeOffset.FromUnixTimeMilliseconds(1764264600250),
                EncryptionAlgorithms = ["SYMMETRIC_DEFAULT"],
            },
        }, "r-1")));

    [Fact]
    public void What_answers_nothing_has_an_empty_body() => Assert.Empty(
        Written(output => ContractCatalogs.Json.WriteResult(output, KmsOperations.EnableKey, EmptyShape.Value, "r-1")));

    [Fact]
    public void An_error_says_its_type_and_its_message() => Assert.Equal(
        """{"__type":"NotFoundException","message":"Invalid keyId k"}""",
        Written(output => ContractCatalogs.Json.WriteError(output, null, new ErrorAnswer("NotFoundException", "Invalid keyId k", 400), "r-1")));

    [Theory]
    [InlineData("MissingAuthenticationToken", 403, "MissingAuthenticationTokenException", 400)]
    [InlineData("InvalidClientTokenId", 403, "UnrecognizedClientException", 400)]
    [InlineData("SignatureDoesNotMatch", 403, "InvalidSignatureException", 400)]
    [InlineData("RequestExpired", 400, "InvalidSignatureException", 400)]
    [InlineData("IncompleteSignature", 400, "IncompleteSignatureException", 400)]
    [InlineData("RequestEntityTooLarge", 413, "RequestEntityTooLargeException", 413)]
    [InlineData("InvalidParameterValue", 400, "ValidationException", 400)]
    [InlineData("UnsupportedOperation", 400, "UnsupportedOperationException", 400)]
    [InlineData("NotFoundException", 400, "NotFoundException", 400)]
    [InlineData("InternalFailure", 500, "InternalFailure", 500)]
    public void Errors_of_all_services_are_spelled_as_those_of_JSON_do(string code, int status, string spelled, int answered)
    {
        var error = ContractCatalogs.Json.Spell(new ErrorAnswer(code, "why", status));

        Assert.Equal(new ErrorAnswer(spelled, "why", answered), error);
    }

    [Fact]
    public void Other_protocols_spell_errors_as_they_are()
    {
        IServerProtocol query = ContractCatalogs.Query;

        Assert.Equal("SignatureDoesNotMatch", query.Spell(new ErrorAnswer("SignatureDoesNotMatch", "why", 403)).Code);
    }

    [Theory]
    [InlineData("TrentService.CreateKey", true)]
    [InlineData("TrentService.Encrypt", true)]
    [InlineData("TrentService.", true)]
    [InlineData("TrentService", false)]
    [InlineData("trentservice.CreateKey", false)]
    [InlineData("TrentServices.CreateKey", false)]
    [InlineData("Logs_20140328.CreateLogGroup", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_request_is_its_own_by_the_prefix_of_its_target_alone(string? target, bool own) =>
        Assert.Equal(own, ContractCatalogs.Json.Matches(JsonRequests.Post("CreateKey", "{}").With("X-Amz-Target", target)));

    [Fact]
    public void A_link_is_none_of_its_requests() =>
        Assert.False(ContractCatalogs.Json.Matches(JsonRequests.Post("ListKeys", "{}") with { Method = "GET" }));

    [Theory]
    [InlineData("Encrypt")]
    [InlineData("createKey")]
    [InlineData("CreateKey.")]
    [InlineData("")]
    public void A_target_that_is_no_operation_is_refused_by_its_name(string action)
    {
        var fault = JsonRequests.Refused(action, "{}");

        Assert.Equal(("UnknownOperationException", 400), (fault.Code, fault.HttpStatus));
        Assert.Contains($"TrentService.{action}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-amz-json-1.1", true)]
    [InlineData("Application/X-Amz-Json-1.1; charset=utf-8", true)]
    [InlineData("application/x-amz-json-1.0", false)]
    [InlineData("application/json", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData(null, false)]
    public void The_content_type_is_the_protocol_s(string? type, bool taken)
    {
        var request = JsonRequests.Post("ListKeys", "{}").With("Content-Type", type);

        if (taken) Assert.IsType<ListKeysRequest>(ContractCatalogs.Json.Read(request).ReadInput());
        else Assert.Equal("UnknownOperationException", JsonRequests.Refused(request).Code);
    }

    private static string Written(Action<System.Buffers.IBufferWriter<byte>> write) => Encoding.UTF8.GetString(JsonRequests.Bytes(write));
}
