namespace Larder.E2E.Console;

internal static class BuiltServer
{
    /// <summary>The server's own build: the copy beside the tests comes without the manifest of the console's files.</summary>
    public static string Directory
    {
        get
        {
            // tests/Larder.E2E/bin/<configuration>/<framework>/ beside src/Larder.Server/bin/<configuration>/<framework>/
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            var root = framework.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
            return Path.Combine(root, "src", "Larder.Server", "bin", framework.Parent.Name, framework.Name);
        }
    }
}
