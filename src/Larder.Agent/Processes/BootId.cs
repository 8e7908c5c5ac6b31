namespace Larder.Agent.Processes;

internal static class BootId
{
    /// <summary>Changes with every boot of the kernel, so that no pid of an earlier one is ever taken for ours.</summary>
    public static string Current { get; } = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
