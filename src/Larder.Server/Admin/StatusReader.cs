using System.Globalization;
using Larder.Agent;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Server.Configuration;

namespace Larder.Server.Admin;

/// <summary>Gathers the installation's state, over all accounts and regions.</summary>
public sealed class StatusReader(
    LarderOptions options, HostAgent agent, IHosts hosts, InstallationView installation, StoreCounts counts,
    ControlPlane.Leftovers.Leftovers leftovers, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    public static string Version { get; } = typeof(StatusReader).Assembly.GetName().Version!.ToString(3);

    public async Task<ServerStatus> ReadAsync(CancellationToken cancellation)
    {
        var caches = await counts.ReadAsync(cancellation);
        return new()
        {
            Version = Version,
            ProcessId = Environment.ProcessId,
            Home = options.Home,
            Listen = options.Listen,
            StartedAt = _startedAt,
            AddressMode = hosts.AddressMode.ToString().ToLower(CultureInfo.InvariantCulture),
            MemoryBytes = hosts.Capacity.MemoryBytes,
            MemoryPromisedBytes = caches.MemoryBytes,
            Engines =
            [
                .. installation.Now.Engines.All.Select(engine => new EngineStatus(
                    engine.Name, engine.Version, engine.FullVersion, engine.Program.ToString(), engine.Description)),
            ],
            Caches = new CacheCounts(caches.ByStatus.Values.Sum(), caches.ByStatus),
            Problems = agent.Problems,
            Strays =
            [
                .. (await leftovers.StraysAsync(cancellation)).Select(stray => new StrayStatus(
                    stray.Id, stray.Name, [.. stray.Processes.Select(process => process.Pid)])),
            ],
        };
    }
}
