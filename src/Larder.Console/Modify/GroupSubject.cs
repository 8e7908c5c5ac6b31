using Larder.Console.Caches;
using Larder.Model.CacheClusters;
using Larder.Model.Maintenance;
using Larder.Model.Modify;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Modify;

/// <summary>A replication group.</summary>
public sealed record GroupSubject(ReplicationGroup Group, ModifySurroundings Around) : ModifySubject(Around)
{
    public override CacheKind Kind => CacheKind.ReplicationGroup;
    public override string Id => Group.Id;
    public override long Revision => Group.Revision;
    public override CacheClusterSpec Spec => Group.Spec;
    public override CacheWindows Windows => Group.Windows;
    public override IReadOnlyDictionary<ChangeKind, ShownValue> Shown { get; } = ShownOf(Group);
    public override TimeSpan? LastOutage => Group.LastFailover is { Kind: HandoverKind.Planned } planned ? planned.Outage : null;

    public override IReadOnlyList<SubjectNode> Nodes =>
        [.. Group.Nodes.Where(node => !node.Leaving).Select(node => new SubjectNode(node.ClusterId, node.Zone, node.ClusterId == Group.Primary))];

    public override IReadOnlyList<Effect> Preview(ModifyForm form, DateTimeOffset now) =>
        GroupPreview.Of(Group, EditOf(form), Around.Settings, now);

    public override IReadOnlyList<Effect> Waiting(DateTimeOffset now) => GroupPreview.OfPending(
        Group, Around.Own(Group.Pending?.ParameterGroup), EngineOf(Group.Pending?.EngineChange), Around.Settings, now);

    public override IReadOnlyList<Touch> Reboot(IReadOnlyList<string> nodes, DateTimeOffset now) => GroupPreview.OfReboot(Group, nodes.Single(), now);

    /// <summary>What was typed, as the façade takes it.</summary>
    public static Modification ModificationOf(ModifyForm form) => new()
    {
        Description = form.Given(ChangeKind.Description),
        Spec = form.Spec,
        AutomaticFailover = form.GivenSwitch(ChangeKind.AutomaticFailover),
        MultiAz = form.GivenSwitch(ChangeKind.MultiAz),
        PrimaryClusterId = form.Given(ChangeKind.Primary),
        ParameterGroup = form.Given(ChangeKind.ParameterGroup),
        EngineChange = form.Engine,
        NodeTypeName = form.Given(ChangeKind.NodeType),
    };

    /// <summary>More replicas; null where none were asked for.</summary>
    public ReplicaIncrease? IncreaseOf(ModifyForm form) => form.Number(ChangeKind.Replicas) is { } count && count > Group.Replicas.Count()
        ? new() { NewCount = count, Zones = form.ZonesOf(count - Group.Replicas.Count()) }
        : null;

    /// <inheritdoc cref="IncreaseOf"/>
    public ReplicaDecrease? DecreaseOf(ModifyForm form) => form.Number(ChangeKind.Replicas) is { } count && count < Group.Replicas.Count()
        ? new() { NewCount = count, ReplicasToRemove = form.Removed.Count > 0 ? [.. form.Removed.Order(StringComparer.Ordinal)] : null }
        : null;

    private GroupEdit EditOf(ModifyForm form)
    {
        var asked = ModificationOf(form);
        var own = Around.Own(asked.ParameterGroup ?? Group.Pending?.ParameterGroup);
        return new()
        {
            Modification = asked == new Modification() ? asked : asked.For(Group, own, Around.Network, Around.Installation),
            Immediately = form.Immediately,
            Added = IncreaseOf(form) is { } increase ? ReplicaCountRules.Plan(Group, increase, Around.Network, Around.Installation) : null,
            Removed = DecreaseOf(form) is { } decrease ? ReplicaCountRules.Plan(Group, decrease) : null,
        };
    }

    private static Dictionary<ChangeKind, ShownValue> ShownOf(ReplicationGroup group) => ShownBy(GroupFields.All, group);
}
