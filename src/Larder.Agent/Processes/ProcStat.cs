using System.Globalization;
using Larder.Model.Nodes;

namespace Larder.Agent.Processes;

/// <summary>What of /proc/PID/stat is of use here.</summary>
internal sealed record ProcStat(int Pid, char State, int Session, long CpuTicks, long StartTime)
{
    /// <summary>A zombie is dead: it holds no memory, no address and no client.</summary>
    public bool Alive => State is not ('Z' or 'X' or 'x');

    public static ProcStat Parse(string line)
    {
        // The name in parentheses may hold spaces and parentheses itself: fields are counted from the last one.
        var end = line.LastIndexOf(')');
        var open = line.IndexOf('(', StringComparison.Ordinal);
        if (end < 0 || open < 0) throw new FormatException($"'{line}' is no line of /proc/PID/stat.");
        var fields = line[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ProcStat(
            int.Parse(line[..open], CultureInfo.InvariantCulture),
            fields[0][0],
            int.Parse(fields[3], CultureInfo.InvariantCulture),
            long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture),
            long.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    /// <summary>Those that are still there, with what they have of the memory now (the second number of /proc/PID/statm, in pages).</summary>
    public static IReadOnlyList<HeldProcess> Held(IEnumerable<ProcessIdentity> processes)
    {
        var held = new List<HeldProcess>();
        foreach (var process in processes)
        {
            try
            {
                var pages = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Pid}/statm")).Split(' ')[1];
                held.Add(new(process.Pid, long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize));
            }
            catch (IOException)
            {
                // It ended just now.
            }
        }
        return held;
    }

    /// <summary>Null when there is no such process (any more).</summary>
    public static ProcStat? Read(int pid)
    {
        try
        {
            return Parse(File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat")));
        }
        catch (IOException)
        {
            // Gone before or while it was read (ENOENT, ESRCH): both mean that there is none.
            return null;
        }
    }
}
