using System.Text;
using Larder.Model.CacheShell;

namespace Larder.Console.CacheShell;

/// <summary>Redis, Valkey and Garnet: the engine says what a command is, which of its words are keys, and whether the default user
/// may run it.</summary>
internal sealed class RespShell(IRespClient client) : IShell
{
    // Answers about commands are small.
    private const long Keep = 64 * 1024;

    public async Task<Understood> UnderstandAsync(IReadOnlyList<byte[]> words, bool writes, CancellationToken cancellation)
    {
        IReadOnlyList<string> texts = [.. words.Select(Encoding.UTF8.GetString)];
        var facts = await FactsAsync(texts, cancellation);
        if (facts is null) return new(new CommandJudgement.Refuse(CommandRefusal.Unknown), AuditedCommand.Unknown);
        var detail = AuditedCommand.Detail(facts.Name, await KeysAsync(words, facts, cancellation));
        var keys = facts.Name == "keys" && await AskAsync(["DBSIZE"], cancellation) is RespReply.Integer { Number: var held } ? held : 0;
        var judgement = CommandJudgement.Of(texts, facts, writes, keys);

        // Whatever this panel says of a command, what ElastiCache withholds is told as that. Engines before 7 tell on the attempt.
        var needsAnswer = judgement is not CommandJudgement.Refuse { Why: not CommandRefusal.NeedsWrites };
        return needsAnswer && await WithheldAsync(words, cancellation) is { } answer
            ? new(new CommandJudgement.Refuse(CommandRefusal.Restricted), detail, answer)
            : new(judgement, detail);
    }

    public async Task<ShellReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation)
    {
        var reply = await client.SendAsync(words, keep, cancellation);
        return new(reply.Shown, reply.IsCut, (reply as RespReply.Error)?.Code);
    }

    public void Dispose() => client.Dispose();

    private async Task<CommandFacts?> FactsAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        string[] names = texts.Count > 1 ? [texts[0], $"{texts[0]}|{texts[1]}"] : [texts[0]];
        return CommandFacts.Of(await AskAsync(["COMMAND", "INFO", .. names], cancellation));
    }

    private async Task<IReadOnlyList<byte[]>> KeysAsync(IReadOnlyList<byte[]> words, CommandFacts facts, CancellationToken cancellation) =>
        await client.SendAsync([.. Bytes(["COMMAND", "GETKEYS"]), .. words], Keep, cancellation) is RespReply.Items { Replies: { } keys }
            ? [.. keys.OfType<RespReply.Bulk>().Select(key => key.Bytes ?? [])]
            : [.. facts.KeyPositions(words.Count).Select(at => words[at])];

    private async Task<string?> WithheldAsync(IReadOnlyList<byte[]> words, CancellationToken cancellation) =>
        await client.SendAsync([.. Bytes(["ACL", "DRYRUN", "default"]), .. words], Keep, cancellation) is RespReply.Bulk { Text: { } answer } ? answer : null;

    private Task<RespReply> AskAsync(IReadOnlyList<string> question, CancellationToken cancellation) =>
        client.SendAsync(Bytes(question), Keep, cancellation);

    private static IReadOnlyList<byte[]> Bytes(IReadOnlyList<string> words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
