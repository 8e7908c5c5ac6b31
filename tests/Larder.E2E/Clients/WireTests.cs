using System.Net;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>What reaches the wire: how long a signature is good, how long a body may be, what is taken for a request.</summary>
public sealed class WireTests(ClassServer shared) : IClassFixture<ClassServer>
{
    private const int MaxBody = 1024 * 1024;

    private readonly WireRequests _wire = new(shared.Server);

    [Fact]
    public async Task A_request_is_good_for_minutes_and_a_link_for_as_long_as_it_says()
    {
        var late = await _wire.SendAsync(HttpMethod.Post, skew: TimeSpan.FromHours(-1));
        Assert.Equal((HttpStatusCode.BadRequest, "RequestExpired"), (late.Status, late.Code));
        Assert.Equal(HttpStatusCode.OK, (await _wire.SendAsync(HttpMethod.Post)).Status);

        Assert.Equal(HttpStatusCode.OK, (await _wire.FollowAsync(TimeSpan.FromSeconds(-30))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _wire.FollowAsync(TimeSpan.FromSeconds(-90))).Status);
    }

    [Fact]
    public async Task A_body_may_be_a_mebibyte_and_not_a_byte_more_whether_its_length_is_told_or_not()
    {
        foreach (var chunked in (bool[])[false, true])
        {
            // Read to its end, and refused only for what is in it.
            var most = await _wire.SendAsync(HttpMethod.Post, Padded(MaxBody), chunked: chunked);
            Assert.Equal((HttpStatusCode.BadRequest, "InvalidQueryParameter"), (most.Status, most.Code));

            foreach (var length in (int[])[MaxBody + 1, 16 * MaxBody])
            {
                var over = await _wire.SendAsync(HttpMethod.Post, Padded(length), chunked: chunked);
                Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLarge"), (over.Status, over.Code));
            }

            // On the same connection: the rest of what was refused has not been taken for a request.
            Assert.Equal(HttpStatusCode.OK, (await _wire.SendAsync(HttpMethod.Post, chunked: chunked)).Status);
        }
    }

    [Fact]
    public async Task What_no_protocol_knows_is_refused_however_well_it_is_signed()
    {
        const string Create = "Action=CreateReplicationGroup&Version=2015-02-02&ReplicationGroupId=orders"
            + "&ReplicationGroupDescription=orders&CacheNodeType=cache.t3.micro";
        (string Method, string? Type)[] requests =
        [
            ("PUT", WireRequests.Form), ("DELETE", null),
            ("POST", "application/json"), ("POST", "application/x-amz-json-1.1"), ("POST", "text/plain"),
        ];

        foreach (var (method, type) in requests)
        {
            var answer = await _wire.SendAsync(new HttpMethod(method), Create, type);
            Assert.Equal((HttpStatusCode.NotFound, "UnknownOperationException"), (answer.Status, answer.Code));
            Assert.Contains($"{method} with Content-Type {type ?? "(none)"}", answer.Body, StringComparison.Ordinal);
        }

        Assert.Empty(await shared.Server.Owner().GroupsAsync());
    }

    [Fact]
    public async Task Who_names_a_target_is_answered_in_JSON_whatever_is_wrong_with_the_request()
    {
        const string Json = "application/x-amz-json-1.1";
        (string Body, string? Type, string Target, TimeSpan Skew, HttpStatusCode Status, string Code)[] requests =
        [
            ("{}", Json, "TrentService.ListKeys", TimeSpan.FromHours(-1), HttpStatusCode.BadRequest, "InvalidSignatureException"),
            // Signed for ElastiCache, and wanted of KMS.
            ("{}", Json, "TrentService.ListKeys", default, HttpStatusCode.BadRequest, "InvalidSignatureException"),
            ("{}", Json, "TrentService.Encrypt", default, HttpStatusCode.BadRequest, "UnknownOperationException"),
            (WireRequests.Describe, WireRequests.Form, "TrentService.ListKeys", default, HttpStatusCode.BadRequest, "UnknownOperationException"),
            (WireRequests.Describe, null, "TrentService.ListKeys", default, HttpStatusCode.BadRequest, "UnknownOperationException"),
            (Padded(MaxBody + 1), Json, "TrentService.ListKeys", default, HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLargeException"),
        ];

        foreach (var (body, type, target, skew, status, code) in requests)
        {
            var answer = await _wire.SendAsync(HttpMethod.Post, body, type, skew: skew, target: target);
            Assert.Equal((status, code), (answer.Status, answer.Code));
            Assert.StartsWith("{\"__type\":", answer.Body, StringComparison.Ordinal);
        }

        // Another service's target is nobody's.
        var logs = await _wire.SendAsync(HttpMethod.Post, "{}", Json, target: "Logs_20140328.DescribeLogGroups");
        Assert.Equal((HttpStatusCode.NotFound, "UnknownOperationException"), (logs.Status, logs.Code));
    }

    [Fact]
    public async Task A_form_that_does_not_say_so_is_taken_for_one() =>
        Assert.Equal(HttpStatusCode.OK, (await _wire.SendAsync(HttpMethod.Post, type: null)).Status);

    private static string Padded(int length) => $"{WireRequests.Describe}&Padding=".PadRight(length, 'x');
}
