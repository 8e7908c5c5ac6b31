using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.NodeTypes;
using Larder.Model.ReplicationGroups;
using Larder.Model.Vpcs;

namespace Larder.Console.Caches;

/// <summary>What is being typed for a new cache, checked field by field with the rules of the API.</summary>
public sealed class CreateForm
{
    private readonly Installation _installation;

    public CreateForm(Installation installation)
    {
        _installation = installation;
        Engines = EngineChoice.All(installation);
        NodeTypes =
        [
            .. installation.NodeTypes.All
                .OrderByDescending(type => type.Current)
                .ThenBy(type => type.RedisMaxMemoryBytes)
                .ThenBy(type => type.Name, StringComparer.Ordinal),
        ];
        Engine = Engines.FirstOrDefault(choice => choice.Installed);
        NodeType = NodeTypes[0].Name;
    }

    public IReadOnlyList<EngineChoice> Engines { get; }

    /// <summary>The smallest first; those that AWS no longer offers last.</summary>
    public IReadOnlyList<NodeType> NodeTypes { get; }

    /// <summary>Null where nothing at all is installed.</summary>
    public EngineChoice? Engine { get; set; }
    public string Id { get; set; } = "";
    public string Description { get; set; } = "";
    public string NodeType { get; set; }
    public int? Port { get; set; }
    public int Nodes { get; set; } = 1;
    public int Replicas { get; set; }

    /// <summary>Whoever wants replicas wants one to take over, and not to lose it with the primary's zone.</summary>
    public bool AutomaticFailover { get; set; } = true;
    public bool MultiAz { get; set; } = true;
    public List<TagInput> Tags { get; } = [];

    /// <summary>What is asked for is what is possible, too.</summary>
    public bool HasFailover => Replicas > 0 && AutomaticFailover;
    public bool HasMultiAz => HasFailover && MultiAz;

    public CacheKind Kind => Engine?.Name == EngineNames.Memcached ? CacheKind.CacheCluster : CacheKind.ReplicationGroup;
    public int DefaultPort => Kind is CacheKind.CacheCluster ? 11211 : 6379;
    public string StoredId => Id.Trim().ToLowerInvariant();

    public ReplicationGroupRequest ReplicationGroup => new()
    {
        Id = Id.Trim(),
        Description = Description.Trim(),
        Engine = Engine?.Name,
        EngineVersion = Engine?.Version,
        NodeType = NodeType,
        ReplicasPerNodeGroup = Replicas,
        AutomaticFailover = HasFailover,
        MultiAz = HasMultiAz,
        Port = Port,
        Tags = Given,
    };

    public CacheClusterRequest CacheCluster => new()
    {
        Id = Id.Trim(),
        Engine = Engine?.Name,
        EngineVersion = Engine?.Version,
        NodeType = NodeType,
        NumCacheNodes = Nodes,
        Port = Port,
        Tags = Given,
    };

    public bool IsValid => Enum.GetValues<CreateField>().All(one => Problem(one) is null);

    /// <summary>What the API would say of this field, whatever the others hold; null where it is fine.</summary>
    public string? Problem(CreateField field)
    {
        try
        {
            Check(field);
            return null;
        }
        catch (FaultException exception)
        {
            return exception.Fault.Message;
        }
    }

    private List<KeyValuePair<string, string?>> Given => [.. Tags.Select(tag => KeyValuePair.Create(tag.Key, (string?)tag.Value))];

    // The plan of an otherwise faultless request fails by the one field that is looked at.
    private void Check(CreateField field)
    {
        var network = DefaultNetwork.Of(new Scope("000000000000", "us-east-1"));
        var group = new ReplicationGroupRequest { Id = "a", Description = "a", Engine = Engine?.Name ?? "", NodeType = NodeTypes[0].Name };
        var cluster = new CacheClusterRequest { Id = "a", Engine = Engine?.Name, NodeType = NodeTypes[0].Name, NumCacheNodes = 1 };
        if (Kind is CacheKind.CacheCluster)
            CacheClusterRules.Plan(Only(cluster, field), network, _installation);
        else
            ReplicationGroupRules.Plan(Only(group, field), network, _installation);
    }

    private ReplicationGroupRequest Only(ReplicationGroupRequest faultless, CreateField field) => field switch
    {
        CreateField.Engine => faultless with { EngineVersion = Engine?.Version },
        CreateField.Id => faultless with { Id = Id.Trim() },
        CreateField.Description => faultless with { Description = Description.Trim() },
        CreateField.NodeType => faultless with { NodeType = NodeType },
        // Which engine and version it is decides whether it can have any.
        CreateField.Replicas => faultless with { EngineVersion = Engine?.Version, ReplicasPerNodeGroup = Replicas },
        CreateField.Port => faultless with { Port = Port },
        CreateField.Tags => faultless with { Tags = Given },
        _ => faultless,
    };

    private CacheClusterRequest Only(CacheClusterRequest faultless, CreateField field) => field switch
    {
        CreateField.Engine => faultless with { EngineVersion = Engine?.Version },
        CreateField.Id => faultless with { Id = Id.Trim() },
        CreateField.NodeType => faultless with { NodeType = NodeType },
        CreateField.Nodes => faultless with { NumCacheNodes = Nodes },
        CreateField.Port => faultless with { Port = Port },
        CreateField.Tags => faultless with { Tags = Given },
        _ => faultless,
    };
}
