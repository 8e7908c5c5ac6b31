namespace Larder.Server.Credentials;

/// <summary>Files that only their owner may read, whatever the directory around them allows: a home may lie in one that others
/// can enter.</summary>
internal static class OwnersFiles
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="InvalidDataException">Others can reach it: who knows who has.</exception>
    public static void EnsureClosed(string path)
    {
        if (OperatingSystem.IsLinux() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new InvalidDataException($"{path} is open to other users; close it with: chmod 600 {path}");
    }

    /// <summary>Makes the store's file where there is none, which SQLite would make readable for all, and closes one of before
    /// it held keys. SQLite gives the files beside it the same mode.</summary>
    public static void CloseStore(string path)
    {
        if (!File.Exists(path))
        {
            new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = OwnerOnly,
            }).Dispose();
        }

        foreach (var file in (string[])[path, $"{path}-wal", $"{path}-shm"])
        {
            if (File.Exists(file) && (File.GetUnixFileMode(file) & Others) != 0) File.SetUnixFileMode(file, OwnerOnly);
        }
    }
}
