using Larder.Console.Caches;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Maintenance;
using Larder.Model.Modify;

namespace Larder.Console.Modify;

/// <summary>A cache as it was read last, with the rules of its kind.</summary>
public abstract record ModifySubject(ModifySurroundings Around)
{
    public abstract CacheKind Kind { get; }
    public abstract string Id { get; }
    public abstract long Revision { get; }
    public abstract CacheClusterSpec Spec { get; }
    public abstract CacheWindows Windows { get; }
    public abstract IReadOnlyList<SubjectNode> Nodes { get; }

    /// <summary>What can be changed of it, as it is.</summary>
    public abstract IReadOnlyDictionary<ChangeKind, ShownValue> Shown { get; }

    /// <summary>How long the last planned failover left the primary endpoint without writes; null where there was none.</summary>
    public virtual TimeSpan? LastOutage => null;

    /// <exception cref="FaultException">It would be refused, so.</exception>
    public abstract IReadOnlyList<Effect> Preview(ModifyForm form, DateTimeOffset now);

    /// <summary>What will come of what waits for the window.</summary>
    public abstract IReadOnlyList<Effect> Waiting(DateTimeOffset now);

    /// <summary>What a reboot of these nodes does.</summary>
    /// <exception cref="FaultException">It would be refused, so.</exception>
    public abstract IReadOnlyList<Touch> Reboot(IReadOnlyList<string> nodes, DateTimeOffset now);

    public bool Has(ChangeKind kind) => Shown.ContainsKey(kind);

    public string Path => Kind is CacheKind.ReplicationGroup ? ConsolePaths.ReplicationGroup(Id) : ConsolePaths.CacheCluster(Id);

    // What waits may name a version that is not installed any more: then it will be dropped, and is said without what it does.
    protected Engine? EngineOf(EngineChange? change)
    {
        try
        {
            return change?.From(Spec.Engine, Around.Installation.Engines);
        }
        catch (FaultException)
        {
            return null;
        }
    }

    protected static Dictionary<ChangeKind, ShownValue> ShownBy<T>(IEnumerable<Field<T>> fields, T cache) =>
        fields.ToDictionary(field => field.Kind, field => new ShownValue(field.Value(cache), field.Waiting(cache)));
}

/// <param name="Waiting">What waits for the maintenance window; null where nothing does.</param>
public sealed record ShownValue(string Value, string? Waiting);

/// <param name="Id">A group's member; of a cluster its node.</param>
/// <param name="IsPrimary">Null where nodes are alike.</param>
public sealed record SubjectNode(string Id, string Zone, bool? IsPrimary);
