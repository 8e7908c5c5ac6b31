using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Larder.Agent.Addresses;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Server.Commands.Doctor;

/// <summary>The machine and its kernel. Each takes what it judges, so that it can be shown any machine.</summary>
internal static partial class MachineChecks
{
    /// <summary>What ElastiCache gives the clients of one node.</summary>
    private const long FilesPerNode = 65_000;

    private const long SmallestNode = 512L << 20;

    public static IEnumerable<Check> All()
    {
        yield return Check.Ok("system", $"{RuntimeInformation.OSDescription}, kernel {Environment.OSVersion.Version}, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}");
        yield return Check.Ok(".NET", RuntimeInformation.FrameworkDescription);
        yield return Addresses(AddressProbe.Detect());
        yield return Memory(HostMemory.Bytes());
        yield return OpenFiles(Read("/proc/self/limits"));
        yield return Overcommit(Read("/proc/sys/vm/overcommit_memory"));
        yield return HugePages(Read("/sys/kernel/mm/transparent_hugepage/enabled"));
    }

    internal static Check Addresses(AddressMode mode) => mode is AddressMode.Loopback
        ? Check.Ok("addresses", "127.0.0.0/8 can be bound: every node has an address of its own")
        : Check.Warning("addresses", "only 127.0.0.1 can be bound: nodes share it, each with a port of its own, and there are no replicas behind one endpoint",
            "run where Linux's own loopback is there, not a sandbox's.");

    internal static Check Memory(long bytes) => bytes >= SmallestNode
        ? Check.Ok("memory", $"{Size.Of(bytes)} for caches")
        : Check.Warning("memory", $"{Size.Of(bytes)}, less than the smallest node and its engine need", "give the machine or the container more memory, or set Hosts:Overcommit for a test.");

    internal static Check OpenFiles(string? limits)
    {
        var hard = OpenFilesLine().Match(limits ?? "").Groups["hard"].Value;
        if (hard == "unlimited" || (long.TryParse(hard, CultureInfo.InvariantCulture, out var files) && files >= FilesPerNode))
            return Check.Ok("open files", $"{hard} for each process");
        return Check.Warning("open files", hard.Length == 0 ? "the limit is not known" : $"{hard} for each process: a node takes fewer clients than ElastiCache's 65,000",
            "raise the hard limit (LimitNOFILE= of the unit, `ulimit -Hn`, limits.conf).");
    }

    internal static Check Overcommit(string? setting) => setting switch
    {
        "1" => Check.Ok("vm.overcommit_memory", "1"),
        null => Check.Warning("vm.overcommit_memory", "not known", "where it is not 1, the backup of a large cache may fail."),
        _ => Check.Warning("vm.overcommit_memory", $"{setting}: backups and new replicas of a cache that fills much of the memory may fail",
            "as root: sysctl vm.overcommit_memory=1"),
    };

    internal static Check HugePages(string? setting) => setting?.Contains("[always]", StringComparison.Ordinal) == true
        ? Check.Warning("huge pages", "always: replies stall and memory grows while a cache is backed up",
            "as root: echo madvise > /sys/kernel/mm/transparent_hugepage/enabled")
        : Check.Ok("huge pages", setting is null ? "none" : "not forced on caches");

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    [GeneratedRegex(@"^Max open files\s+(?<soft>\S+)\s+(?<hard>\S+)", RegexOptions.Multiline)]
    private static partial Regex OpenFilesLine();
}
