using Larder.Console.ReplicationGroups;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Probes;

/// <summary>The console's probes are clients like any other.</summary>
internal sealed class WriteProbes(TimeProvider time) : IWriteProbes
{
    public async Task<IWriteProbe> StartAsync(string address, int port, CancellationToken cancellation) =>
        await WriteProbe.StartAsync(new CacheAddress(address, port), time, cancellation);
}
