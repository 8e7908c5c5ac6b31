using System.CommandLine;
using System.CommandLine.Parsing;
using Larder.Contract.ElastiCache;
using Larder.Model.Naming;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands;

/// <summary>The options of `create`, and the request that they make.</summary>
internal static class CacheOptions
{
    public static readonly Argument<string> Id = new("ID") { Description = "Name of the cache: letters, digits, hyphens; a letter first." };

    private static readonly Option<string> Engine = new Option<string>("--engine")
    {
        Description = "redis, valkey, memcached or garnet; `larder engines` lists what runs here.",
        DefaultValueFactory = _ => "redis",
        HelpName = "ENGINE",
    }.AcceptOnlyFromAmong("redis", "valkey", "memcached", "garnet");

    private static readonly Option<string> EngineVersion = new("--engine-version")
    {
        Description = "Version, e.g. 7.0; the newest installed where nothing is said.",
        HelpName = "VERSION",
    };

    private static readonly Option<string> NodeType = new("--node-type")
    {
        Description = "Size of each node; `larder engines --node-types` lists them.",
        DefaultValueFactory = _ => "cache.t3.micro",
        HelpName = "TYPE",
    };

    private static readonly Option<int?> Port = new("--port") { Description = "Port; 6379, for memcached 11211, where nothing is said.", HelpName = "PORT" };
    private static readonly Option<int?> Nodes = new("--nodes") { Description = "Number of nodes: memcached's own, or a primary and its replicas.", HelpName = "N" };
    private static readonly Option<string> Description = new("--description") { Description = "Description; the name where nothing is said.", HelpName = "TEXT" };
    private static readonly Option<bool> Cluster = new("--cluster") { Description = "Create a cache cluster, not a replication group. Memcached is always one." };

    private static readonly Option<bool> NoFailover = new("--no-failover")
    {
        Description = "With replicas: let none take over when the primary dies. Else automatic failover is enabled.",
    };

    private static readonly Option<bool> SingleAz = new("--single-az")
    {
        Description = "With replicas: keep all nodes in one zone. Else they are spread over zones and Multi-AZ is enabled.",
    };

    private static readonly Option<string> ParameterGroup = new("--parameter-group")
    {
        Description = "Parameter group; the default one of the engine's family where nothing is said.",
        HelpName = "NAME",
    };

    private static readonly Option<string> SubnetGroup = new("--subnet-group")
    {
        Description = "Subnet group: its subnets' zones are those that nodes can be in.",
        HelpName = "NAME",
    };

    private static readonly Option<string[]> SecurityGroups = new("--security-group") { Description = "A security group's id; may be repeated.", HelpName = "ID" };

    private static readonly Option<string> MaintenanceWindow = new("--maintenance-window")
    {
        Description = "When changes that can wait are made, in UTC: sun:05:00-sun:09:00.",
        HelpName = "WINDOW",
    };

    private static readonly Option<Tag[]> Tags = new("--tag")
    {
        Description = "A tag; may be repeated.",
        HelpName = "KEY=VALUE",
        CustomParser = ParseTags,
    };

    private static readonly Option[] _all =
    [
        Engine, EngineVersion, NodeType, Port, Nodes, NoFailover, SingleAz, Description, ParameterGroup, SubnetGroup, SecurityGroups,
        MaintenanceWindow, Tags, Cluster,
    ];

    /// <summary>For the commands that name a cache that is there.</summary>
    public static readonly Option<bool> IsCluster = new("--cluster")
    {
        Description = "Mean the cache cluster where a replication group has the same name.",
    };

    public static CacheKind? KindOf(ParseResult parsed) => parsed.GetValue(IsCluster) ? CacheKind.CacheCluster : null;

    public static void AddTo(Command command)
    {
        command.Add(Id);
        foreach (var option in _all) command.Add(option);
        command.Validators.Add(result =>
        {
            var hasReplicas = GivenNumber.Of(result.GetResult(Nodes)) > 1 && !result.GetValue(Cluster) && result.GetValue(Engine) != "memcached";
            if (hasReplicas || !(result.GetValue(NoFailover) || result.GetValue(SingleAz))) return;
            result.AddError("--no-failover and --single-az are for a replication group with --nodes of 2 or more.");
        });
    }

    public static CacheRequest Request(ParseResult parsed, string region) => new()
    {
        Id = parsed.GetRequiredValue(Id),
        Engine = parsed.GetRequiredValue(Engine),
        EngineVersion = parsed.GetValue(EngineVersion),
        NodeType = parsed.GetRequiredValue(NodeType),
        Port = parsed.GetValue(Port),
        Nodes = parsed.GetValue(Nodes),
        Description = parsed.GetValue(Description),
        ParameterGroup = parsed.GetValue(ParameterGroup),
        SubnetGroup = parsed.GetValue(SubnetGroup),
        SecurityGroups = parsed.GetValue(SecurityGroups) is { Length: > 0 } ids ? ids : null,
        MaintenanceWindow = parsed.GetValue(MaintenanceWindow),
        Tags = parsed.GetValue(Tags) ?? [],
        Cluster = parsed.GetValue(Cluster),
        NoFailover = parsed.GetValue(NoFailover),
        OnlyZone = parsed.GetValue(SingleAz) ? new Scope("", region).Zones[0] : null,
    };

    private static Tag[] ParseTags(ArgumentResult argument)
    {
        var tags = new List<Tag>();
        foreach (var token in argument.Tokens)
        {
            // A value may hold '=' and be empty; a key may not.
            if (token.Value.IndexOf('=') is var at && at <= 0) argument.AddError($"--tag {token.Value}: write it KEY=VALUE.");
            else tags.Add(new Tag { Key = token.Value[..at], Value = token.Value[(at + 1)..] });
        }
        return [.. tags];
    }
}
