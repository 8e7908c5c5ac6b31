namespace Larder.Agent.Processes;

/// <summary>Names one process for good. A pid alone is used again, within a boot and certainly after the next.</summary>
/// <param name="StartTime">Field 22 of /proc/PID/stat, in clock ticks since boot.</param>
public sealed record ProcessIdentity(int Pid, long StartTime, string BootId);
