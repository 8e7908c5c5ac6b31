namespace Larder.Agent.Processes;

/// <summary>All that a process is started with. Standard input is the only place for what is not public.</summary>
internal sealed record Launch
{
    public required string Program { get; init; }
    public required IReadOnlyList<string> Arguments { get; init; }
    public required IReadOnlyDictionary<string, string> Environment { get; init; }
    public required ReadOnlyMemory<byte> StandardInput { get; init; }
    public required string Directory { get; init; }
    public required string LogFile { get; init; }
}
