namespace Larder.Agent;

/// <summary>What a host agent must know. Only the first two have no default.</summary>
public sealed class AgentOptions
{
    /// <summary>The data directory: nodes, logs and the embedded engine's copies live below it.</summary>
    public required string Home { get; set; }

    /// <summary>The installation's root key, from which each node's secret is derived. Never logged, never stored here.</summary>
    public required ReadOnlyMemory<byte> RootKey { get; set; }

    public string HostId { get; set; } = Environment.MachineName;

    /// <summary>Engine programs beyond those on PATH, by path.</summary>
    public IReadOnlyList<string> RegisteredEngines { get; set; } = [];

    public bool SearchPath { get; set; } = true;

    /// <summary>Where the embedded engine's program was laid down by the build.</summary>
    public string GarnetDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "garnet");

    /// <summary>Where the reader relay's program was laid down by the build.</summary>
    public string RelayDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "relay");

    /// <summary>How long a started process may take to answer. Garnet needs nearly a second on a quiet machine.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Between asking a process to end and ending it.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(2);

    public int ConcurrentStarts { get; set; } = 8;

    /// <summary>What the program around this agent writes its own log to, if to a file: kept as small as the engines'
    /// logs. It must append.</summary>
    public string? OwnLog { get; set; }
    public long LogBytes { get; set; } = 16 << 20;
    public int LogsKept { get; set; } = 3;
    public TimeSpan LogCheckInterval { get; set; } = TimeSpan.FromSeconds(30);
}
