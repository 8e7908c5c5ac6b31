using System.Security.Cryptography;
using System.Text;
using Larder.Agent.Nodes;

namespace Larder.Agent.Processes;

/// <summary>Programs of our own run from copies: a rebuild or an upgrade of Larder replaces the files it was built into,
/// and what outlives the server must not lose its own.</summary>
internal static class ProgramCopies
{
    private static readonly Lock _copying = new();

    /// <summary>The program in a copy of its directory under <paramref name="copies"/>, made on the first use.</summary>
    public static string CopyOf(string program, string copies)
    {
        var source = Path.GetDirectoryName(program)!;
        var name = Path.GetFileName(program);
        var hash = ContentHash(source, name);
        var copy = Path.Combine(copies, hash);
        // Nodes that start at once need the same copy.
        lock (_copying)
        {
            if (Directory.Exists(copy) && ContentHash(copy, name) != hash) Directory.Delete(copy, recursive: true);
            if (!Directory.Exists(copy)) Copy(source, copy);
        }
        return Path.Combine(copy, name);
    }

    /// <summary>Deletes the copies that none of <paramref name="programs"/> is in.</summary>
    public static void DeleteUnused(string copies, IEnumerable<string> programs)
    {
        if (!Directory.Exists(copies)) return;
        var used = programs.Select(Path.GetDirectoryName).ToHashSet(StringComparer.Ordinal);
        foreach (var copy in Directory.EnumerateDirectories(copies).Where(copy => !used.Contains(copy)))
            Directory.Delete(copy, recursive: true);
    }

    /// <summary>By names, lengths and the two files that name every version: reading all 40 MB of the embedded engine
    /// would delay the start.</summary>
    private static string ContentHash(string directory, string program)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(directory, file.FullName);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\0{file.Length}\n")));
            if (name == program + ".dll" || name == program + ".deps.json") hash.AppendData(File.ReadAllBytes(file.FullName));
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
}
