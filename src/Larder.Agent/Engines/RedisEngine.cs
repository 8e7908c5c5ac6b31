using System.Text;
using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>Redis, and Valkey, which kept its configuration, INFO and users: one driver serves both programs.</summary>
internal sealed class RedisEngine(NodeSecret secret, long openFiles, TimeProvider time) : IEngine
{
    public Launch Launch(NodeSpec spec, InstalledEngine engine, NodeDirectory directory) => new()
    {
        Program = engine.Program,
        Arguments = ["-"],
        Environment = EngineEnvironment.Variables,
        StandardInput = Encoding.UTF8.GetBytes(RedisConfiguration.Text(spec, secret, openFiles)),
        Directory = directory.Path,
        LogFile = directory.Log,
    };

    public async Task<INodeConnection> ConnectAsync(NodeSpec spec, NodeDirectory directory, CancellationToken cancellation) =>
        await RedisConnection.OpenAsync(spec.Key, directory.Path, secret, time, cancellation);
}
