using Larder.Console.Caches;
using Larder.Model.Engines;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ParameterGroups;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Console.Create;

/// <summary>A new cache that is being made up: what is typed, what can be chosen, and what of it the rules of the API would
/// refuse. What it asks for is <see cref="New"/>.</summary>
public sealed class CreateForm
{
    private readonly HashSet<CreateField> _touched = [];

    /// <param name="input">Null: nothing was typed yet.</param>
    public CreateForm(CreateSurroundings surroundings, CreateInput? input = null)
    {
        Surroundings = surroundings;
        Input = input ?? new();
        Engines = EngineChoice.All(surroundings.Installation);
        NodeTypes = [.. surroundings.Installation.NodeTypes.All
            .OrderByDescending(IsMicro)
            .ThenByDescending(type => type.Current)
            .ThenBy(type => type.RedisMaxMemoryBytes)
            .ThenBy(type => type.Name, StringComparer.Ordinal)];
        if (Engine is null) Input.Engine = Engines.FirstOrDefault(choice => choice.Installed)?.Name;
        if (Input.NodeType.Length == 0) Input.NodeType = NodeTypes[0].Name;
        if (Input.Vpc.Length == 0) ChooseVpc(UsualVpc);
    }

    public CreateSurroundings Surroundings { get; set; }
    public CreateInput Input { get; private set; }
    public IReadOnlyList<EngineChoice> Engines { get; }

    /// <summary>The micro ones first, then from the smallest on; those that AWS no longer offers last.</summary>
    public IReadOnlyList<NodeType> NodeTypes { get; }

    /// <summary>Null where nothing at all is installed.</summary>
    public EngineChoice? Engine => Engines.FirstOrDefault(choice => choice.Installed && choice.Name == Input.Engine);
    public Engine? Version => Engine?.Versions.FirstOrDefault(version => version.Version == Input.EngineVersion) ?? Engine?.Versions[0];
    public CacheKind Kind => Input.Engine == EngineNames.Memcached ? CacheKind.CacheCluster : CacheKind.ReplicationGroup;

    /// <summary>Presets are made of replicas.</summary>
    public bool IsEasy => Input.Method is CreateMethod.Easy && Kind is CacheKind.ReplicationGroup;
    public IReadOnlyList<CreateSection> Sections => CreateSections.Of(IsEasy);
    public int DefaultPort => Version?.DefaultPort ?? 6379;
    public string StoredId => Input.Id.Trim().ToLowerInvariant();

    public int NodeCount => Kind is CacheKind.CacheCluster ? Input.Nodes : Input.Replicas + 1;
    public NodeType? NodeType => Surroundings.Installation.NodeTypes.All.FirstOrDefault(type => type.Name == Input.NodeType);

    /// <summary>What a node of the type may fill, as the chosen engine counts it.</summary>
    public long MemoryOf(NodeType type) => NodeMemory.Of(Program, type);
    public long? FitsOf(NodeType type) => Surroundings.Room.Fits(Program, type);

    /// <summary>What is asked for is what is possible, too.</summary>
    public bool HasFailover => Input.Replicas > 0 && Input.AutomaticFailover;
    public bool HasMultiAz => HasFailover && Input.MultiAz;
    public bool IsCrossAz => Input.CrossAz && Input.Nodes > 1;

    /// <summary>The default one first, then the owner's of the family. Not cluster mode's, which is not served.</summary>
    public IReadOnlyList<ParameterGroup> ParameterGroups => [.. Surroundings.ParameterGroups
        .Where(group => group.Family == Version?.Family && !group.ClusterMode)
        .OrderByDescending(group => group.IsDefault)
        .ThenBy(group => group.Name, StringComparer.Ordinal)];

    public string ParameterGroup
    {
        get => Input.ParameterGroup ?? Version?.DefaultParameterGroup ?? "";
        set => Input.ParameterGroup = value == Version?.DefaultParameterGroup ? null : value;
    }

    public Network Network => Surroundings.Network;
    public IReadOnlyList<SubnetGroup> SubnetGroups => [.. Network.AllSubnetGroups.OrderByDescending(group => group.IsDefault).ThenBy(group => group.Name, StringComparer.Ordinal)];
    public IReadOnlyList<Subnet> SubnetsOfVpc => [.. Network.Subnets.Where(subnet => subnet.VpcId == Input.Vpc).OrderBy(subnet => subnet.AvailabilityZone, StringComparer.Ordinal).ThenBy(subnet => subnet.Id, StringComparer.Ordinal)];

    /// <summary>Where the cache would be; null where what was chosen has gone.</summary>
    public string? VpcOfCache => Input.MakesSubnetGroup ? Input.Vpc : SubnetGroups.FirstOrDefault(group => group.Name == Input.SubnetGroup)?.VpcId;
    public IReadOnlyList<SecurityGroup> SecurityGroups => [.. Network.SecurityGroups.Where(group => group.VpcId == VpcOfCache).OrderByDescending(group => group.Name == SecurityGroup.Default).ThenBy(group => group.Name, StringComparer.Ordinal)];

    /// <summary>In which nodes can be, in their order.</summary>
    public IReadOnlyList<string> AvailableZones
    {
        get
        {
            var ids = Input.MakesSubnetGroup ? Input.Subnets : SubnetGroups.FirstOrDefault(group => group.Name == Input.SubnetGroup)?.SubnetIds ?? [];
            var zones = Network.Subnets.Where(subnet => ids.Contains(subnet.Id)).Select(subnet => subnet.AvailabilityZone).ToHashSet(StringComparer.Ordinal);
            return [.. Scope.Zones.Where(zones.Contains)];
        }
    }

    /// <summary>The zone of each node where zones are chosen; of Memcached in one zone the one of all.</summary>
    public IReadOnlyList<string> Zones => AvailableZones is { Count: > 0 } zones
        ? [.. Enumerable.Range(0, Kind is CacheKind.CacheCluster && !IsCrossAz ? 1 : Math.Clamp(NodeCount, 0, 40))
            .Select(index => Input.Zones.ElementAtOrDefault(index) is { Length: > 0 } chosen ? chosen : zones[index % zones.Count])]
        : [];

    public NewCache New => Requests.Of(this);
    public bool IsValid => Problems.Count == 0;

    /// <summary>All that would be refused, in the order of the page.</summary>
    public IReadOnlyList<CreateField> Problems => [.. Enum.GetValues<CreateField>().Where(one => Problem(one) is not null)];

    /// <summary>Those of them that are shown by now.</summary>
    public IReadOnlyList<CreateField> Complaints => [.. Enum.GetValues<CreateField>().Where(one => Shown(one) is not null)];

    internal Scope Scope => Network.Scope;
    private EngineKind Program => Version?.Program ?? EngineKind.Redis;

    /// <summary>What the API would say of this field, whatever the others hold; null where it is fine.</summary>
    public string? Problem(CreateField field) => FieldRules.Problem(this, field);

    /// <summary>A field complains once it was typed in, all do once it was tried to create.</summary>
    public string? Shown(CreateField field) => _touched.Contains(field) ? Problem(field) : null;

    public void Touch(CreateField field) => _touched.Add(field);

    public void TouchAll() => _touched.UnionWith(Enum.GetValues<CreateField>());

    public void ChooseEngine(string name) =>
        (Input.Engine, Input.EngineVersion, Input.ParameterGroup) = (name, null, null);

    public void ChooseVersion(string version) => (Input.EngineVersion, Input.ParameterGroup) = (version, null);

    /// <summary>Zones and security groups are of a network; in another they mean nothing.</summary>
    public void ChooseSubnetGroup(string name)
    {
        (Input.MakesSubnetGroup, Input.SubnetGroup) = (false, name);
        LeaveNetwork();
    }

    public void MakeSubnetGroup()
    {
        Input.MakesSubnetGroup = true;
        LeaveNetwork();
    }

    /// <summary>With a subnet of each of its zones.</summary>
    public void ChooseVpc(string id)
    {
        Input.Vpc = id;
        Input.Subnets = [.. SubnetsOfVpc.GroupBy(subnet => subnet.AvailabilityZone).Select(zone => (zone.FirstOrDefault(subnet => subnet.DefaultForAz) ?? zone.First()).Id)];
        if (Input.MakesSubnetGroup) LeaveNetwork();
    }

    public void Choose(PresetName name)
    {
        Input = Input.WithoutSettings();
        Input.Method = CreateMethod.Easy;
        PresetOf(name).ApplyTo(Input);
        ChooseVpc(UsualVpc);
    }

    public Preset PresetOf(PresetName name) => Preset.Of(name, Surroundings.Installation.NodeTypes, Surroundings.Room.Host.MemoryBytes);

    private string UsualVpc => Network.DefaultVpc?.Id ?? (Network.Vpcs is [var first, ..] ? first.Id : "");

    private void LeaveNetwork()
    {
        Input.Zones.Clear();
        Input.SecurityGroups.Clear();
    }

    private static bool IsMicro(NodeType type) => type.Name.EndsWith(".micro", StringComparison.Ordinal);
}
