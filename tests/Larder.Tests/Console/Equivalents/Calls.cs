using Larder.Console.Equivalents;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using Larder.Model.Vpcs;

namespace Larder.Tests.Console.Equivalents;

/// <summary>Calls as tests need them.</summary>
internal static class Calls
{
    public static readonly ApiPlace Place = new(new Uri("http://127.0.0.1:7379/console/create"), "us-east-1");

    public static readonly ReplicationGroupRequest Orders = new()
    {
        Id = "orders",
        Description = "of the shop",
        Engine = "redis",
        EngineVersion = "7.0",
        NodeType = "cache.t3.micro",
        ReplicasPerNodeGroup = 1,
        AutomaticFailover = true,
        Tags = [new("team", "shop")],
    };

    public static readonly CacheClusterRequest Pages = new()
    {
        Id = "pages",
        Engine = "memcached",
        NodeType = "cache.t3.micro",
        NumCacheNodes = 2,
        AzMode = "cross-az",
        PreferredZones = ["us-east-1a", "us-east-1b"],
    };

    /// <summary>A subnet group and a security group with rules of every kind.</summary>
    public static readonly MadeFirst Groups = new(
        new("My-First-Subnet-Group", "for the walk", ["subnet-1", "subnet-2"]) { Tags = [new("team", "shop")] },
        new(new() { Name = "shop", Description = "lets the shop in", VpcId = "vpc-1", Tags = [new("security-group", [new("team", "shop")])] })
        {
            Ingress =
            [
                new()
                {
                    Protocol = "tcp",
                    FromPort = 6379,
                    ToPort = 6380,
                    Ipv4Ranges = [new("10.0.0.0/8", "the office"), new("192.168.0.0/16", null)],
                    Ipv6Ranges = [new("fd00::/8", null)],
                    PrefixLists = [new("pl-1", null)],
                    Groups = [new() { GroupId = "sg-9", GroupName = "web", UserId = "000000000000", VpcId = "vpc-1", Peering = "pcx-1", Description = "web" }],
                },
            ],
        });

    public static readonly IReadOnlyList<ApiCall> OrdersInGroups =
        ApiCalls.Of(Orders with { SubnetGroup = "my-first-subnet-group", SecurityGroups = ["sg-1"] }, Groups);

    /// <summary>What somebody types who means harm, or Korean.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "it's", "\"quoted\"", "$(reboot)", "`reboot`", "${HOME} %{if} $${x} $$${y} %%{z}", "a;b|c&d>e", "back\\slash\\", "a,b=c", "[1]", "{a=b}", "-rf",
        "--no-sign-request", "file:///etc/passwd", "https://example.com", "두 줄\n한국어", "tab\tand\r\n", "\u0000\u001b[31m", "right\u202eleft", "\ud800", "\U000e0041",
        "", " ", "!event", "~/x", "=ls", "#", "*", "@x", "\\u0022", "{{x}}", "😀",
    ];

    public static ApiCall Described(string text) => ApiCalls.Of(Orders with { Description = text, Tags = [new("k", text), new(text, "v")] })[^1];
}
