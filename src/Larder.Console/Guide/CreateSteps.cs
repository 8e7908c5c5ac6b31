using Larder.Console.Caches;
using Larder.Console.Create;
using Larder.Model.Engines;

namespace Larder.Console.Guide;

/// <summary>The wizard from top to bottom, with the values of the walk.</summary>
internal static class CreateSteps
{
    private const string CacheId = "DemoCluster";
    private const string SubnetGroup = "my-first-subnet-group";

    public static readonly IReadOnlyList<GuideStep> All =
    [
        At("Engine", CreateSection.Engine, form => form.Kind is CacheKind.ReplicationGroup && form.Engine is not null, ChooseRedis),
        At("Way", CreateSection.Method),
        At("Method", CreateSection.Method, form => !form.IsEasy, form => form.Input.Method = CreateMethod.Everything),
        At("ClusterMode", CreateSection.Method),
        At("Id", CreateSection.Basics, form => form.StoredId.Length > 0 && form.Problem(CreateField.Id) is null, form => form.Input.Id = CacheId),
        At("Location", CreateSection.Basics),
        At("Version", CreateSection.Nodes),
        At("NodeType", CreateSection.Nodes, form => IsMicro(form.Input.NodeType), form => form.Input.NodeType = form.NodeTypes[0].Name),
        At("Replicas", CreateSection.Nodes, form => form.Input.Replicas == 0, form => form.Input.Replicas = 0),
        At("MultiAz", CreateSection.Nodes, form => !form.HasMultiAz, form => form.Input.MultiAz = false),
        At("SubnetGroup", CreateSection.Network, HasOwnSubnetGroup, ChooseSubnetGroup),
        At("Placement", CreateSection.Network),
        At("AtRest", CreateSection.Security),
        At("InTransit", CreateSection.Security),
        At("SecurityGroups", CreateSection.Security),
        At("Backup", CreateSection.Backup),
        At("Maintenance", CreateSection.Maintenance),
        At("Logs", CreateSection.Logs),
        At("Tags", CreateSection.Tags),
        new("Review", GuideChapter.Create, _ => PlaceOf(CreateSection.Review))
        {
            Section = CreateSection.Review,
            Done = sight => sight.CacheId is not null,
        },
    ];

    private static GuideStep At(
        string name, CreateSection section, Func<CreateForm, bool>? done = null, Action<CreateForm>? act = null) =>
        new(name, GuideChapter.Create, _ => PlaceOf(section))
        {
            Section = section,
            Do = act,
            Done = sight => done is not null && sight.Form is { } form ? done(form) : null,
        };

    private static string PlaceOf(CreateSection section) => $"{ConsolePaths.Create}#{section.Anchor()}";

    private static void ChooseRedis(CreateForm form)
    {
        var redis = form.Engines.FirstOrDefault(engine => engine.Name == EngineNames.Redis && engine.Installed);
        var other = form.Engines.FirstOrDefault(engine => engine.Name != EngineNames.Memcached && engine.Installed);
        if ((redis ?? other) is { } engine) form.ChooseEngine(engine.Name);
    }

    private static bool IsMicro(string nodeType) => nodeType.EndsWith(".micro", StringComparison.Ordinal);

    private static bool HasOwnSubnetGroup(CreateForm form) => form.Input.MakesSubnetGroup
        ? form.Problem(CreateField.NewSubnetGroup) is null && form.Problem(CreateField.Subnets) is null
        : form.Input.SubnetGroup != Model.SubnetGroups.SubnetGroup.Default;

    /// <summary>Whoever walks a second time has the group already.</summary>
    private static void ChooseSubnetGroup(CreateForm form)
    {
        if (form.SubnetGroups.Any(group => group.Name == SubnetGroup))
        {
            form.ChooseSubnetGroup(SubnetGroup);
            return;
        }

        if (!form.Input.MakesSubnetGroup) form.MakeSubnetGroup();
        form.Input.NewSubnetGroup = SubnetGroup;
    }
}
