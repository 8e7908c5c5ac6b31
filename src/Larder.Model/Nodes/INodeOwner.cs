using Larder.Model.CacheClusters;
using Larder.Model.Naming;

namespace Larder.Model.Nodes;

/// <summary>An aggregate whose nodes are kept alive. Every method is pure: an outage can be replayed in a unit test.</summary>
public interface INodeOwner<T>
    where T : INodeOwner<T>
{
    Scope Scope { get; }
    string Id { get; }
    string Arn { get; }

    /// <summary>Rises with every stored change; the concurrency token.</summary>
    long Revision { get; }
    IReadOnlyList<CacheNode> Nodes { get; }

    /// <summary>Whether its owner has asked for its end.</summary>
    bool Deleting { get; }
    T WithRevision(long revision);

    /// <summary>Whether a change waits for the maintenance window: then it is looked at again though nothing is left to do.</summary>
    bool HasPending { get; }

    /// <summary>What its nodes are made of.</summary>
    CacheClusterSpec Spec { get; }

    /// <summary>Its nodes are to run by other settings.</summary>
    T WithSettings(SettingsMark settings);

    /// <summary>The node whose contents are the cache's: the primary, where there are several.</summary>
    CacheNode Holder { get; }

    /// <summary>Its nodes are to be made of this, and its owner is told so.</summary>
    Change<T> With(CacheClusterSpec spec, string message, DateTimeOffset now);

    /// <summary>What the host is to keep for a node of this owner.</summary>
    NodeSpec SpecOf(CacheNode node);

    /// <summary>What becomes of it by a report; the same value where nothing does.</summary>
    Change<T> Observe(NodeReport report, DateTimeOffset now);

    /// <summary>The one thing to do next.</summary>
    Step NextStep(DateTimeOffset now);

    /// <summary>The value to store before <see cref="Step.Restart"/> is carried out.</summary>
    T Restart(string key);
}
