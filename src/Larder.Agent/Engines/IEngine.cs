using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>How one kind of engine is started and spoken to.</summary>
internal interface IEngine
{
    Launch Launch(NodeSpec spec, InstalledEngine engine, NodeDirectory directory);

    /// <summary>Keeps trying until the node answers; ends only with the connection or with the cancellation.</summary>
    Task<INodeConnection> ConnectAsync(NodeSpec spec, NodeDirectory directory, CancellationToken cancellation);
}
