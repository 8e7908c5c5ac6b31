using Larder.Server.Configuration;
using Larder.Server.Service;

namespace Larder.Server.Commands.Doctor;

/// <summary>The data directory, and the service that it may have.</summary>
internal static class HomeChecks
{
    private const long Enough = 1L << 30;

    public static IEnumerable<Check> All(LarderOptions options)
    {
        yield return Writable(options.Home);
        yield return Space(options.Home, new DriveInfo(Existing(options.Home)).AvailableFreeSpace);
        if (ServerLock.IsHeld(options.Home))
        {
            var record = ServerRecord.Read(options.Home);
            yield return Check.Ok("service", record is null ? "running" : $"running: process {record.Pid}, http://{record.Listen}/");
            yield break;
        }

        yield return Check.Warning("service", "not running", "start it with `larder up --detach`.");
        yield return Port(options);
    }

    internal static Check Space(string home, long bytes) => bytes >= Enough
        ? Check.Ok("free space", $"{Size.Of(bytes)} at {home}")
        : Check.Warning("free space", $"{Size.Of(bytes)} at {home}", "backups and logs need room: free some, or choose another --home.");

    private static Check Writable(string home)
    {
        // What is not there yet is made below what is.
        var directory = Existing(home);
        var probe = Path.Combine(directory, $".larder-doctor-{Environment.ProcessId}");
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return Check.Ok("home", directory == home ? $"{home} is writable" : $"{home} can be made");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Check.Blocks("home", $"{home} cannot be written: {fault.Message}", "choose a directory of your own with --home or LARDER_HOME.");
        }
    }

    private static Check Port(LarderOptions options)
    {
        try
        {
            DetachedStart.RefuseIfTaken(options);
            return Check.Ok("address", $"{options.Listen} is free");
        }
        catch (CommandFailure taken)
        {
            return Check.Blocks("address", taken.Message, taken.Remedy ?? "");
        }
    }

    private static string Existing(string path)
    {
        while (!Directory.Exists(path)) path = Path.GetDirectoryName(path) ?? "/";
        return path;
    }
}
