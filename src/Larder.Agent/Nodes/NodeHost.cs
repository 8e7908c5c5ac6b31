using Larder.Agent.Engines;
using Larder.Agent.Processes;
using Larder.Model.Nodes;
using Microsoft.Extensions.Logging;

namespace Larder.Agent.Nodes;

/// <summary>What the nodes of one host share.</summary>
internal sealed record NodeHost
{
    public required AgentOptions Options { get; init; }
    public required TimeProvider Time { get; init; }
    public required ILogger Logger { get; init; }
    public required EngineCatalog Catalog { get; init; }
    public required IReadOnlyDictionary<EngineKind, IEngine> Engines { get; init; }
    public required ExitWatch Exits { get; init; }

    /// <summary>Bounds how many start at once: the more at a time, the later each of them.</summary>
    public required SemaphoreSlim Starts { get; init; }

    public required Action<NodeReport> Publish { get; init; }
}
