namespace Larder.Server.Service;

/// <summary>A directory for its owner alone. Each level by itself: those above would be made open to all.</summary>
internal static class OwnDirectory
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>One that is there keeps its mode.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsLinux()) Directory.CreateDirectory(path, OwnerOnly);
        else Directory.CreateDirectory(path);
    }
}
