using System.CommandLine;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands;

/// <summary>The options of `modify`, and the change that they make.</summary>
internal static class ModifyOptions
{
    private static readonly Option<string> Description = Text("--description", "TEXT", "Another description, of a replication group.");
    private static readonly Option<string> NodeType = Text("--node-type", "TYPE", "Another size for each node; Redis and Valkey take it while they run.");
    private static readonly Option<string> Engine = Text("--engine", "ENGINE", "valkey, for a cache of redis.");
    private static readonly Option<string> EngineVersion = Text("--engine-version", "VERSION", "A later version; `larder engines` lists what runs here.");
    private static readonly Option<string> ParameterGroup = Text("--parameter-group", "NAME", "Another parameter group, of the engine's family.");
    private static readonly Option<string> MaintenanceWindow = Text("--maintenance-window", "WINDOW", "In UTC: sun:05:00-sun:09:00.");
    private static readonly Option<string> SnapshotWindow = Text("--snapshot-window", "WINDOW", "In UTC: 03:00-04:00.");
    private static readonly Option<string[]> SecurityGroups = new("--security-group") { Description = "A security group's id; may be repeated. They replace those there are.", HelpName = "ID" };
    private static readonly Option<bool?> AutoMinor = new("--auto-minor-upgrades") { Description = "Whether newer programs of the version are put in place in the window.", HelpName = "true|false" };
    private static readonly Option<bool?> MultiAz = new("--multi-az") { Description = "Multi-AZ, of a replication group with automatic failover.", HelpName = "true|false" };
    private static readonly Option<int?> Nodes = new("--nodes") { Description = "Number of nodes of a Memcached cluster.", HelpName = "N" };
    private static readonly Option<string[]> Remove = new("--remove") { Description = "A node that goes, with fewer --nodes; may be repeated. The last ones where nothing is said.", HelpName = "NODE" };
    private static readonly Option<bool> Now = new("--now") { Description = "Make it now, and all that waits for the maintenance window." };

    private static readonly Option[] _changes =
    [
        Description, NodeType, Engine, EngineVersion, ParameterGroup, SecurityGroups, MaintenanceWindow, SnapshotWindow, AutoMinor, MultiAz, Nodes,
        Remove,
    ];

    public static void AddTo(Command command)
    {
        foreach (var option in _changes) command.Add(option);
        command.Add(Now);
        command.Validators.Add(result =>
        {
            if (!_changes.Append(Now).Any(option => result.GetResult(option) is { Implicit: false }))
                result.AddError("say what is to change, or --now for what waits already.");
        });
    }

    public static CacheChange Change(ParseResult parsed) => new()
    {
        Description = parsed.GetValue(Description),
        NodeType = parsed.GetValue(NodeType),
        Engine = parsed.GetValue(Engine),
        EngineVersion = parsed.GetValue(EngineVersion),
        ParameterGroup = parsed.GetValue(ParameterGroup),
        MaintenanceWindow = parsed.GetValue(MaintenanceWindow),
        SnapshotWindow = parsed.GetValue(SnapshotWindow),
        SecurityGroups = parsed.GetValue(SecurityGroups) is { Length: > 0 } ids ? ids : null,
        AutoMinor = parsed.GetValue(AutoMinor),
        MultiAz = parsed.GetValue(MultiAz),
        Nodes = parsed.GetValue(Nodes),
        Remove = parsed.GetValue(Remove) is { Length: > 0 } nodes ? nodes : null,
        Now = parsed.GetValue(Now),
    };

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
