using Larder.Model.CacheShell;

namespace Larder.Console.CacheShell;

/// <summary>One connection in the words of its engine.</summary>
internal interface IShell : IDisposable
{
    /// <summary>What a line would do, and what is to be written of it. Sends nothing of the line itself to be carried out.</summary>
    /// <param name="words">At least one.</param>
    /// <param name="writes">Whether writes are allowed.</param>
    /// <param name="cancellation">The connection is of no use afterwards.</param>
    Task<Understood> UnderstandAsync(IReadOnlyList<byte[]> words, bool writes, CancellationToken cancellation);

    /// <param name="words">What was judged to be sent.</param>
    /// <param name="keep">How many bytes of the reply are kept.</param>
    /// <param name="cancellation">The connection is of no use afterwards.</param>
    Task<ShellReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation);
}

/// <param name="Detail">For the audit log.</param>
/// <param name="Answer">Where the engine itself has refused it: its words.</param>
internal sealed record Understood(CommandJudgement Judgement, string Detail, string? Answer = null);

/// <param name="Code">Where the engine refused it; null where it did not.</param>
public sealed record ShellReply(string Text, bool IsCut, string? Code);
