using Larder.Model.Audit;
using Larder.Model.CacheShell;

namespace Larder.Console.CacheShell;

/// <summary>Lines to one endpoint of a cache: each is understood, judged, recorded, and only then sent.</summary>
/// <param name="open">Makes a connection.</param>
/// <param name="record">Writes to the audit log; where it throws, nothing is sent.</param>
/// <param name="arn">The cache's.</param>
/// <param name="time">Bounds how long a reply is waited for.</param>
internal sealed class ShellSession(
    Func<CancellationToken, Task<IShell>> open, Func<AuditNote, CancellationToken, Task> record, string arn, TimeProvider time) : IDisposable
{
    /// <summary>How much of a reply is kept: more than anybody reads, and little enough for a page.</summary>
    public const long Keep = 32 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private IShell? _shell;
    private string? _warned;

    public async Task<ShellOutcome?> RunAsync(string line, bool writes, CancellationToken cancellation)
    {
        var typed = TypedLine.Of(line);
        if (typed.Fault is { } fault) return new ShellOutcome.Unreadable(fault);
        if (typed.Words.Count == 0) return null;
        var confirmed = _warned == line;
        _warned = null;
        var sent = false;
        using var bound = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellation);
        try
        {
            var understood = await UnderstandAsync(typed.Words, writes, both.Token);
            if (understood.Judgement is CommandJudgement.Warn warning && !confirmed)
            {
                _warned = line;
                return new ShellOutcome.Warned(warning.Why);
            }

            if (understood.Judgement is CommandJudgement.Refuse refusal)
            {
                await record(NoteOf(understood, AuditOutcome.Refused, refusal.Why.ToString()), cancellation);
                return new ShellOutcome.Refused(refusal.Why, typed.Texts[0], understood.Answer);
            }

            await record(NoteOf(understood, AuditOutcome.Sent), cancellation);
            sent = true;
            var reply = await _shell!.SendAsync(typed.Words, Keep, both.Token);
            if (reply.Code is { } code) await record(NoteOf(understood, AuditOutcome.Refused, code), cancellation);
            return new ShellOutcome.Replied(reply);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Close();
            return new ShellOutcome.Unanswered(Patience, sent);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            Close();
            return new ShellOutcome.Lost(failure.Message, sent);
        }
    }

    public void Dispose() => Close();

    /// <summary>A connection that was cut since the last line, by a failover for instance, is made anew: nothing of this line was
    /// sent yet.</summary>
    private async Task<Understood> UnderstandAsync(IReadOnlyList<byte[]> words, bool writes, CancellationToken cancellation)
    {
        if (_shell is { } held)
        {
            try
            {
                return await held.UnderstandAsync(words, writes, cancellation);
            }
            catch (IOException)
            {
                Close();
            }
        }

        _shell = await open(cancellation);
        return await _shell.UnderstandAsync(words, writes, cancellation);
    }

    private AuditNote NoteOf(Understood understood, AuditOutcome outcome, string? code = null) =>
        new(arn, AuditedCommand.Action, understood.Detail, outcome, code);

    private void Close()
    {
        _shell?.Dispose();
        _shell = null;
    }
}
