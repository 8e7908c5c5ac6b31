namespace Larder.E2E.Consistency;

internal static class FullDisk
{
    /// <summary>Nothing can be written to the server's disk while the work goes on.</summary>
    public static async Task DuringAsync(Arena arena, Func<Task> work)
    {
        var ballast = Path.Combine(arena.Server.Files, "ballast");
        await FillAsync(ballast);
        try
        {
            await work();
        }
        finally
        {
            File.Delete(ballast);
        }
    }

    private static async Task FillAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true) await file.WriteAsync(block, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Full, which was the point.
        }
    }
}
