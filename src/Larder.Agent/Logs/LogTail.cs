using System.Text;

namespace Larder.Agent.Logs;

/// <summary>The end of an engine's log, for the reason why it ended.</summary>
internal static class LogTail
{
    private const int Bytes = 4096;

    public static string Of(string path)
    {
        if (!File.Exists(path)) return "";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(Math.Max(0, file.Length - Bytes), SeekOrigin.Begin);
        var tail = new byte[Bytes];
        return Encoding.UTF8.GetString(tail, 0, file.ReadAtLeast(tail, Bytes, throwOnEndOfStream: false));
    }
}
