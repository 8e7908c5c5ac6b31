using System.Runtime.InteropServices;

namespace Larder.Agent.Processes;

/// <summary>What a program of our own needs beside the variables that every process is given.</summary>
internal static class DotnetEnvironment
{
    /// <summary>The host that starts it looks for the runtime in standard places only; ours may be elsewhere. Without
    /// diagnostics it leaves no socket in the temporary directory.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var variables = new Dictionary<string, string> { ["DOTNET_EnableDiagnostics"] = "0" };
        // <root>/shared/Microsoft.NETCore.App/<version>/, unless the runtime is our own, which then is its too.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        if (Directory.Exists(Path.Combine(root, "host", "fxr"))) variables["DOTNET_ROOT"] = root;
        return variables;
    }
}
