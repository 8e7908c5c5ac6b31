using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Larder.Agent.Addresses;

/// <summary>What the installations of one machine have divided among themselves: a file per claim in a directory that
/// all users share, under one lock. Not one file for all: in a sticky directory nobody may replace another user's file,
/// and a claim must be written whole or not at all.</summary>
internal sealed class MachineClaims(string directory, string installation, string home, TimeProvider time)
{
    private const UnixFileMode Everyone =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.StickyBit;

    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The claim of this label, made with the first free and usable one of <paramref name="names"/> if there is
    /// none yet.</summary>
    public async Task<string?> ClaimAsync(
        string label, IEnumerable<string> names, Func<string, bool> usable, CancellationToken cancellation)
    {
        using var held = await LockAsync(cancellation);
        var taken = Directory.EnumerateFileSystemEntries(directory, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        var all = names.ToList();
        if (all.Find(name => taken.Contains(name) && Read(name) is { } claim && IsOurs(claim) && claim.Label == label) is { } known)
            return known;
        var free = all.Find(name => usable(name) && (!taken.Contains(name) || IsFree(name)));
        if (free is not null) Write(free, new MachineClaim(installation, home, label));
        return free;
    }

    public async Task ReleaseAsync(string label, IEnumerable<string> names, CancellationToken cancellation)
    {
        using var held = await LockAsync(cancellation);
        foreach (var name in names.Where(name => Read(name) is { } claim && IsOurs(claim) && claim.Label == label)) File.Delete(FileOf(name));
    }

    public IEnumerable<(string Name, string Label)> Held(IEnumerable<string> names) =>
        from name in names
        let claim = Read(name)
        where IsOurs(claim)
        select (name, claim.Label);

    /// <summary>Makes our claims young again: many systems delete from /var/tmp what was not touched for 30 days.</summary>
    public void Renew(IEnumerable<string> names)
    {
        foreach (var (name, _) in Held(names)) File.SetLastWriteTimeUtc(FileOf(name), time.GetUtcNow().UtcDateTime);
    }

    private bool IsOurs([NotNullWhen(true)] MachineClaim? claim) => claim?.Installation == installation && claim.Home == home;

    /// <summary>Whether a taken name is free all the same: where its installation's directory is gone. Another user's
    /// directory may only be out of our sight, but then the deletion of his file is refused and the claim stands.</summary>
    private bool IsFree(string name)
    {
        if (Read(name) is not { } claim || Directory.Exists(claim.Home)) return false;
        try
        {
            File.Delete(FileOf(name));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private MachineClaim? Read(string name) => ClaimFile.Read(FileOf(name));

    private void Write(string name, MachineClaim claim)
    {
        var next = Path.Combine(directory, $".{name}.{Guid.NewGuid():n}");
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(claim, MachineClaimJson.Default.MachineClaim));
        File.SetUnixFileMode(next, Readable);
        File.Move(next, FileOf(name));
    }

    private string FileOf(string name) => Path.Combine(directory, name + ".json");

    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        Prepare();
        var path = Path.Combine(directory, "lock");
        var until = time.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                // Opened, not created: the kernel refuses to create over another user's file in a sticky directory.
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && time.GetUtcNow() < until)
            {
                // Held by another installation, for the moment that a claim takes.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(5), time, cancellation);
        }
    }

    private void Prepare()
    {
        if (!Directory.Exists(directory))
        {
            Directory.CreateDirectory(directory);
            // Separately: the mode of a new directory is cut by the umask.
            File.SetUnixFileMode(directory, Everyone);
        }
        var path = Path.Combine(directory, "lock");
        if (File.Exists(path)) return;
        try
        {
            using var created = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            File.SetUnixFileMode(path, Readable);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another installation was first.
        }
    }
}
