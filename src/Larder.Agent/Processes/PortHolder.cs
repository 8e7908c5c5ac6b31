using System.Globalization;
using System.Net;

namespace Larder.Agent.Processes;

/// <summary>Who listens on an address already. Other users' descriptors cannot be read: then it stays unnamed.</summary>
internal static class PortHolder
{
    /// <summary>E.g. "redis-server (pid 4711)"; null where it cannot be told.</summary>
    public static string? Find(IPAddress address, int port)
    {
        if (Inode(File.ReadLines("/proc/net/tcp"), address, port) is not { } inode) return null;
        var socket = $"socket:[{inode}]";
        foreach (var pid in ProcessFinder.Processes().Where(pid => Holds(pid, socket)))
            return $"{Name(pid)} (pid {pid.ToString(CultureInfo.InvariantCulture)})";
        return null;
    }

    /// <summary>The inode of the socket that listens on this very address or on all; lines as in /proc/net/tcp.</summary>
    internal static string? Inode(IEnumerable<string> lines, IPAddress address, int port)
    {
        const string Listening = "0A";
        // The kernel prints the four bytes as one number in the machine's own order.
        var number = BitConverter.ToUInt32(address.MapToIPv4().GetAddressBytes());
        string[] wanted = [Entry(number, port), Entry(0, port)];
        return lines.Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(fields => fields.Length > 9 && fields[3] == Listening && wanted.Contains(fields[1]))?[9];
    }

    private static string Entry(uint address, int port) =>
        string.Create(CultureInfo.InvariantCulture, $"{address:X8}:{port:X4}");

    private static bool Holds(int pid, string socket)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/fd"))
                .Any(descriptor => new FileInfo(descriptor).LinkTarget == socket);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Name(int pid)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/comm")).Trim();
        }
        catch (IOException)
        {
            return "a process";
        }
    }
}
