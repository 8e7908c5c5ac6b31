using System.Globalization;
using System.Net;

namespace Larder.Agent.Processes;

/// <summary>Who listens on an address already. Other users' descriptors cannot be read: then it stays unnamed.</summary>
internal static class PortHolder
{
    // A socket that listens for IPv6 may serve IPv4 as well; the second is missing where IPv6 is off.
    private static readonly string[] _tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>E.g. "redis-server (pid 4711)"; null where it cannot be told.</summary>
    public static string? Find(IPAddress address, int port)
    {
        var lines = _tables.Where(File.Exists).SelectMany(File.ReadLines);
        if (Inode(lines, address, port) is not { } inode) return null;
        var socket = $"socket:[{inode}]";
        foreach (var pid in ProcessFinder.Processes().Where(pid => Holds(pid, socket)))
            return $"{Name(pid)} (pid {pid.ToString(CultureInfo.InvariantCulture)})";
        return null;
    }

    /// <summary>The inode of the socket that listens on this very address or on all; lines as in /proc/net/tcp and tcp6.</summary>
    internal static string? Inode(IEnumerable<string> lines, IPAddress address, int port)
    {
        const string Listening = "0A";
        IPAddress[] served = [address, IPAddress.Any, address.MapToIPv6(), IPAddress.IPv6Any];
        var wanted = served.Select(one => Entry(one, port)).ToList();
        return lines
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(fields => fields.Length > 9 && fields[3] == Listening && wanted.Contains(fields[1]))?[9];
    }

    // The kernel prints each four bytes as one number in the machine's own order.
    private static string Entry(IPAddress address, int port) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Concat(address.GetAddressBytes().Chunk(4).Select(word => $"{BitConverter.ToUInt32(word):X8}"))}:{port:X4}");

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
