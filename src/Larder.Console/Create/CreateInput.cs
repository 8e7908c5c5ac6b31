namespace Larder.Console.Create;

public enum CreateMethod
{
    Everything,
    Easy,
}

/// <summary>What is typed and chosen for a new cache, and nothing else: it is what a draft keeps. There is no secret in it.</summary>
public sealed class CreateInput
{
    /// <summary>The preset in the address that the page was opened with: another address begins anew.</summary>
    public string? Link { get; set; }
    public CreateMethod Method { get; set; }
    public PresetName Preset { get; set; } = PresetName.Demo;

    /// <summary>By name; null where nothing at all is installed.</summary>
    public string? Engine { get; set; }

    /// <summary>Null: the newest installed.</summary>
    public string? EngineVersion { get; set; }
    public string Id { get; set; } = "";

    /// <summary>Blank: the id says what it is.</summary>
    public string Description { get; set; } = "";
    public string NodeType { get; set; } = "";

    /// <summary>Null: the engine's usual one.</summary>
    public int? Port { get; set; }

    /// <summary>Null: the default one of the family.</summary>
    public string? ParameterGroup { get; set; }
    public int Nodes { get; set; } = 1;
    public int Replicas { get; set; }

    /// <summary>Whoever wants replicas wants one to take over, and not to lose it with the primary's zone.</summary>
    public bool AutomaticFailover { get; set; } = true;
    public bool MultiAz { get; set; } = true;

    /// <summary>Memcached's nodes over several zones.</summary>
    public bool CrossAz { get; set; }

    public string SubnetGroup { get; set; } = Model.SubnetGroups.SubnetGroup.Default;
    public bool MakesSubnetGroup { get; set; }
    public string NewSubnetGroup { get; set; } = "";
    public string Vpc { get; set; } = "";
    public List<string> Subnets { get; set; } = [];

    public bool ChoosesZones { get; set; }

    /// <summary>By node, the primary's first; what is missing is as it would be without a choice.</summary>
    public List<string> Zones { get; set; } = [];

    /// <summary>Ids; none: the VPC's default one.</summary>
    public List<string> SecurityGroups { get; set; } = [];
    public bool MakesSecurityGroup { get; set; }
    public string NewSecurityGroup { get; set; } = "";

    public WindowInput Snapshots { get; set; } = new() { Time = "03:00" };
    public WindowInput Maintenance { get; set; } = new() { Time = "04:00" };
    public bool AutoMinorVersionUpgrade { get; set; } = true;
    public List<TagInput> Tags { get; set; } = [];

    /// <summary>What is left when all that a preset sets is as nobody had touched it.</summary>
    public CreateInput WithoutSettings() => new()
    {
        Link = Link,
        Method = Method,
        Preset = Preset,
        Engine = Engine,
        EngineVersion = EngineVersion,
        Id = Id,
        Description = Description,
        Tags = Tags,
    };
}
