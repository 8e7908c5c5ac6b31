using Larder.Console.Equivalents;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using Larder.Tests.Console.Code;

namespace Larder.Tests.Console.Equivalents;

public sealed class CSharpTextTests
{
    [Fact]
    public void A_cache_is_a_program_that_reads_well() => Assert.Equal("""
        #:package AWSSDK.ElastiCache@4.*
        using Amazon.ElastiCache;
        using Amazon.ElastiCache.Model;

        // The key is the one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which `larder env` sets.
        using var elastiCache = new AmazonElastiCacheClient(new AmazonElastiCacheConfig
        {
            ServiceURL = "http://127.0.0.1:7379",
            AuthenticationRegion = "us-east-1",
        });

        var created = await elastiCache.CreateReplicationGroupAsync(new CreateReplicationGroupRequest
        {
            ReplicationGroupId = "orders",
            ReplicationGroupDescription = "of the shop",
            Engine = "redis",
            EngineVersion = "7.0",
            CacheNodeType = "cache.t3.micro",
            ReplicasPerNodeGroup = 1,
            AutomaticFailoverEnabled = true,
            Tags =
            [
                new Tag { Key = "team", Value = "shop" },
            ],
        });
        Console.WriteLine(created.ReplicationGroup.Status);

        """, CSharpText.Of(ApiCalls.Of(Calls.Orders), Calls.Place));

    [Fact]
    public void It_compiles_whatever_a_request_says()
    {
        foreach (var calls in new[]
        {
            ApiCalls.Of(SaidRequests.Full<ReplicationGroupRequest>(), Calls.Groups), ApiCalls.Of(SaidRequests.Full<CacheClusterRequest>()),
            Calls.OrdersInGroups, ApiCalls.Of(Calls.Pages),
        })
        {
            Assert.Empty(CSharpPrograms.Errors(CSharpText.Of(calls, Calls.Place), SdkStubs.Of(calls)));
        }
    }

    [Fact]
    public void A_member_that_the_contract_does_not_have_would_not_compile()
    {
        var calls = ApiCalls.Of(Calls.Orders);
        var wrong = calls[0] with { Members = [.. calls[0].Members, new("Nodes", new ApiValue.Number(1)), new("Port", new ApiValue.Text("6379"))] };

        Assert.Equal(["CS0117", "CS0029"], CSharpPrograms.Errors(CSharpText.Of([wrong], Calls.Place), SdkStubs.Of(calls))
            .Select(error => error[(error.IndexOf("CS", StringComparison.Ordinal))..].Split(':')[0]));
    }

    [Fact]
    public void Text_is_the_same_text_whatever_somebody_typed() => Assert.All(Calls.Hostile, text =>
    {
        var program = CSharpText.Of([Calls.Described(text)], Calls.Place);

        Assert.Equal([text, text, text], CSharpPrograms.Texts(program).Where(said => said == text));
        Assert.Empty(CSharpPrograms.Errors(program, SdkStubs.Of([Calls.Described(text)])));
    });
}
