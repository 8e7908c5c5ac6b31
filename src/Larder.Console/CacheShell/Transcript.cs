namespace Larder.Console.CacheShell;

/// <param name="Prompt">Where it was sent.</param>
/// <param name="Line">As it was typed.</param>
/// <param name="Outcome">Null while it runs.</param>
public sealed record TranscriptEntry(string Prompt, string Line, ShellOutcome? Outcome);

/// <summary>What a panel shows, the latest last. The oldest go when it is too much for a page.</summary>
public sealed class Transcript
{
    private const int MostEntries = 200;
    private const int MostCharacters = 256 * 1024;

    private readonly List<TranscriptEntry> _entries = [];

    public IReadOnlyList<TranscriptEntry> Entries => _entries;

    public void Begin(string prompt, string line) => _entries.Add(new(prompt, line, null));

    /// <summary>Of the entry that was begun last; without an outcome there was nothing to do.</summary>
    public void End(ShellOutcome? outcome)
    {
        if (outcome is null) _entries.RemoveAt(_entries.Count - 1);
        else _entries[^1] = _entries[^1] with { Outcome = outcome };
        while (_entries.Count > 1 && (_entries.Count > MostEntries || _entries.Sum(SizeOf) > MostCharacters)) _entries.RemoveAt(0);
    }

    public void Clear() => _entries.Clear();

    private static int SizeOf(TranscriptEntry entry) =>
        entry.Line.Length + ((entry.Outcome as ShellOutcome.Replied)?.Reply.Text.Length ?? 0);
}
