using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Larder.Agent.Nodes;

namespace Larder.Agent.Engines;

/// <summary>The embedded engine's program and the copies of it that nodes run from: a rebuild or an upgrade of Larder
/// replaces the files it was built into, and a running node must not lose its own.</summary>
internal static class GarnetProgram
{
    private const string Name = "Larder.GarnetNode";
    private static readonly Lock _copying = new();

    /// <summary>The host that starts it looks for the runtime in standard places only; ours may be elsewhere. Without
    /// diagnostics it leaves no socket in the temporary directory.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = Variables();

    public static string In(string directory) => Path.Combine(directory, Name);

    /// <summary>The program in a copy under <paramref name="copies"/>, made on the first use.</summary>
    public static string CopyOf(string program, string copies)
    {
        var source = Path.GetDirectoryName(program)!;
        var hash = ContentHash(source);
        var copy = Path.Combine(copies, hash);
        // Nodes that start at once need the same copy.
        lock (_copying)
        {
            if (Directory.Exists(copy) && ContentHash(copy) != hash) Directory.Delete(copy, recursive: true);
            if (!Directory.Exists(copy)) Copy(source, copy);
        }
        return In(copy);
    }

    /// <summary>Deletes the copies that none of <paramref name="programs"/> is in.</summary>
    public static void DeleteUnused(string copies, IEnumerable<string> programs)
    {
        if (!Directory.Exists(copies)) return;
        var used = programs.Select(Path.GetDirectoryName).ToHashSet(StringComparer.Ordinal);
        foreach (var copy in Directory.EnumerateDirectories(copies).Where(copy => !used.Contains(copy)))
            Directory.Delete(copy, recursive: true);
    }

    /// <summary>By names, lengths and the two files that name every version: reading all 40 MB would delay the start.</summary>
    internal static string ContentHash(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(directory, file.FullName);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\0{file.Length}\n")));
            if (name is Name + ".dll" or Name + ".deps.json") hash.AppendData(File.ReadAllBytes(file.FullName));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static void Copy(string source, string copy)
    {
        var copies = Path.GetDirectoryName(copy)!;
        Directory.CreateDirectory(copies, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Beside the copies, as only there a rename is one step.
        var unfinished = Path.Combine(copies, "." + Guid.NewGuid().ToString("n"));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(unfinished, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            // A power cut could otherwise leave the name of the copy with empty files under it.
            using var written = File.OpenHandle(target);
            RandomAccess.FlushToDisk(written);
        }
        foreach (var directory in Directory.EnumerateDirectories(unfinished, "*", SearchOption.AllDirectories).Append(unfinished))
            DurableFile.FlushDirectory(directory);
        Directory.Move(unfinished, copy);
        DurableFile.FlushDirectory(copies);
    }

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string> { ["DOTNET_EnableDiagnostics"] = "0" };
        // <root>/shared/Microsoft.NETCore.App/<version>/, unless the runtime is our own, which then is its too.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        if (Directory.Exists(Path.Combine(root, "host", "fxr"))) variables["DOTNET_ROOT"] = root;
        return variables;
    }
}
