using System.Net;
using System.Text;
using Larder.Contract;
using Larder.Contract.Client;
using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.Contract.SigV4;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Contract.Client;

/// <summary>Against the server's half, with no network between.</summary>
public sealed class QueryClientTests
{
    private static readonly DeleteUserMessage DeleteAnn = new() { UserId = "ann" };
    private readonly FakeTimeProvider _time = new(SignedRequestsTime);
    private static DateTimeOffset SignedRequestsTime => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public async Task A_result_comes_back_typed()
    {
        using var server = new QueryServer(_time, input => new User { UserId = ((DeleteUserMessage)input).UserId, Status = "deleting" });

        var result = await Client(server).SendAsync(ElastiCacheOperations.DeleteUser, DeleteAnn, TestContext.Current.CancellationToken);

        Assert.Equal(("ann", "deleting"), (result.UserId, result.Status));
        Assert.Equal("eu-west-1", server.Signature!.Region);
        Assert.Equal("elasticache", server.Signature.Service);
    }

    [Fact]
    public async Task An_error_comes_back_with_its_code_and_request_id()
    {
        using var server = new QueryServer(_time, _ => throw new ContractFaultException("UserNotFound", "User ann not found.", 404));

        var fault = await Assert.ThrowsAsync<ServiceFaultException>(() =>
            Client(server).SendAsync(ElastiCacheOperations.DeleteUser, DeleteAnn, TestContext.Current.CancellationToken));

        Assert.Equal(("UserNotFound", "User ann not found.", 404, "r-1"), (fault.Code, fault.Message, fault.HttpStatus, fault.RequestId));
    }

    [Fact]
    public async Task EC2_is_asked_and_answers_in_its_own_way()
    {
        using var server = new QueryServer(_time, input => ((DescribeVpcsRequest)input).VpcIds is { } ids
            ? new DescribeVpcsResult { Vpcs = [.. ids.Select(id => new Vpc { VpcId = id })] }
            : throw new ContractFaultException("InvalidVpcID.NotFound", "There is none.", 400));

        var result = await Client(server).SendAsync(
            Ec2Operations.DescribeVpcs, new() { VpcIds = ["vpc-1", "vpc-2"] }, TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<ServiceFaultException>(() =>
            Client(server).SendAsync(Ec2Operations.DescribeVpcs, new(), TestContext.Current.CancellationToken));

        Assert.Equal(["vpc-1", "vpc-2"], result.Vpcs!.Select(vpc => vpc.VpcId));
        Assert.Equal("ec2", server.Signature!.Service);
        Assert.Equal(("InvalidVpcID.NotFound", "There is none.", 400, "r-1"), (fault.Code, fault.Message, fault.HttpStatus, fault.RequestId));
    }

    [Fact]
    public async Task An_answer_from_something_else_on_the_way_is_told_by_its_status()
    {
        using var proxy = new Proxy();

        var fault = await Assert.ThrowsAsync<ServiceFaultException>(() =>
            Client(proxy).SendAsync(ElastiCacheOperations.DeleteUser, DeleteAnn, TestContext.Current.CancellationToken));

        Assert.Equal(("Http502", 502), (fault.Code, fault.HttpStatus));
    }

    private QueryClient Client(HttpMessageHandler handler) => new(
        new HttpClient(handler, disposeHandler: false), new Uri("http://localhost:8080/"), new AccessKey("AK", "secret"), "eu-west-1", _time);

    private sealed class Proxy : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway)
            {
                Content = new StringContent("<html><body><br></body>", Encoding.UTF8),
            });
    }
}
