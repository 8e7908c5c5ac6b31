using Larder.Model.Probes;

namespace Larder.Console.ReplicationGroups;

/// <summary>Clients that the console can put on an endpoint to see what clients see; the server brings them.</summary>
public interface IWriteProbes
{
    /// <summary>Returns when it writes.</summary>
    /// <exception cref="WriteProbeException">The endpoint takes no writes.</exception>
    Task<IWriteProbe> StartAsync(string address, int port, CancellationToken cancellation);
}

/// <summary>A client that writes until it is stopped or disposed of; it leaves no keys behind.</summary>
public interface IWriteProbe : IAsyncDisposable
{
    /// <summary>Ends the writing and says what became of it.</summary>
    /// <exception cref="WriteProbeException">What was written cannot be read back.</exception>
    Task<WriteCounts> StopAsync(CancellationToken cancellation);
}
