using System.Globalization;

namespace Larder.Agent.Logs;

/// <summary>Keeps a log below a size, by copying it away and cutting it off: an engine cannot be asked to open another
/// file, and neither can our own standard output, but both append, so the next line goes to the start of the emptied one.
/// Lines written between the copy and the cut are lost.</summary>
internal static class LogRotation
{
    public static void Rotate(string path, long size, int keep)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < size) return;
        for (var number = keep - 1; number > 0; number--)
        {
            if (File.Exists(Numbered(path, number))) File.Move(Numbered(path, number), Numbered(path, number + 1), overwrite: true);
        }
        if (keep > 0) File.Copy(path, Numbered(path, 1), overwrite: true);
        using var log = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        log.SetLength(0);
    }

    private static string Numbered(string path, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}.{number}");
}
