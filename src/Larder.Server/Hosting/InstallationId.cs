namespace Larder.Server.Hosting;

/// <summary>Tells this installation from others of the machine; made at the first start, never changed.</summary>
internal static class InstallationId
{
    public static string LoadOrCreate(string home)
    {
        var path = Path.Combine(home, "installation-id");
        if (!File.Exists(path)) File.WriteAllText(path, Guid.CreateVersion7().ToString("N"));
        return File.ReadAllText(path).Trim();
    }
}
