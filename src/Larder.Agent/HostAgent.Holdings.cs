using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent;

public sealed partial class HostAgent
{
    /// <summary>All that is here, by a look at directories and processes: also what no supervisor knows of.</summary>
    public HostHoldings Holdings()
    {
        var root = ProcessFinder.RealPath(NodesDirectory);
        var working = ProcessFinder.WorkingBelow(NodesDirectory)
            .SelectMany(directory => directory, (directory, process) => (Key: Path.GetRelativePath(root, directory.Key).Split('/')[0], process))
            .Where(found => NodeProcesses.IsEngine(found.process, Host))
            .ToLookup(found => found.Key, found => found.process, StringComparer.Ordinal);
        var keys = Directory.EnumerateDirectories(NodesDirectory).Select(path => Path.GetFileName(path))
            .Union(_nodes.Keys, StringComparer.Ordinal)
            .Union(working.Select(found => found.Key), StringComparer.Ordinal);
        return new()
        {
            SeenAt = time.GetUtcNow(),
            Nodes = [.. keys.Order(StringComparer.Ordinal).Select(key => new HeldNode
            {
                Key = key,
                OwnerArn = _nodes.TryGetValue(key, out var node) ? node.Owner : "",
                Processes = ProcStat.Held(working[key]),
            })],
            Relays = ProcStat.Held(Relay.Running()),
            Routes = Relay.Routes,
        };
    }
}
