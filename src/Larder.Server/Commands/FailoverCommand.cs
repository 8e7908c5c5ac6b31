using System.CommandLine;
using Larder.Server.Commands.Groups;

namespace Larder.Server.Commands;

/// <summary>`larder failover`: a test failover, as often as its owner likes, and what it costs.</summary>
internal static class FailoverCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group." };

    private static readonly Option<string> To = new("--to")
    {
        Description = "The member that is to be the primary; where nothing is said, the replica that is best placed.",
        HelpName = "MEMBER",
    };

    private static readonly Option<int?> Times = new("--times")
    {
        Description = "How often, one after the other; once where nothing is said. There is no limit.",
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new ExplainedCommand("failover",
            "Let a replica take over from the primary, and show what that costs. While it happens a client of this command "
            + "writes to the primary endpoint on a few connections (keys larder:probe:…, deleted afterwards): how long no write "
            + "was acknowledged, and whether every acknowledged one is there afterwards. Exit code 1 where one is lost.",
            """
            larder failover orders
            larder failover orders --to orders-002
            larder failover orders --times 20 --output json
            """) { Id, To, Times };
        command.Validators.Add(result =>
        {
            var times = GivenNumber.Of(result.GetResult(Times));
            if (times < 1) result.AddError("--times must be 1 or more.");
            if (times > 1 && result.GetValue(To) is not null) result.AddError("--to names one failover's end; leave --times out.");
        });
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var (id, to) = (parsed.GetRequiredValue(Id).ToLowerInvariant(), parsed.GetValue(To)?.ToLowerInvariant());
        using var session = Session.Open(context);
        var failover = new Failover(session.Groups, session.Caches, context.Time);
        var outcomes = new List<FailoverOutcome>();
        while (outcomes.Count < (parsed.GetValue(Times) ?? 1))
        {
            var outcome = await context.Terminal.WatchAsync($"Failing over {id}", show => failover.RunAsync(id, to, show, cancellation));
            outcomes.Add(outcome);
            if (!context.Terminal.Json) outcome.WriteText(context.Terminal);
        }

        if (context.Terminal.Json) WriteJson(context.Terminal, id, outcomes);
        var lost = outcomes.Sum(outcome => outcome.Writes.Lost);
        return lost == 0 ? ExitCode.Done : throw new CommandFailure(ExitCode.Failed, $"{lost} acknowledged writes are lost.");
    }

    private static void WriteJson(Terminal terminal, string id, IReadOnlyList<FailoverOutcome> outcomes) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("ReplicationGroupId", id);
        json.WriteStartArray("Failovers");
        foreach (var outcome in outcomes) outcome.WriteJson(json);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
