using System.CommandLine;
using Larder.Model.ReplicationGroups;
using Larder.Server.Commands.Caches;
using Larder.Server.Commands.Groups;

namespace Larder.Server.Commands;

/// <summary>`larder replicas`: how many replicas a group has, and whether one takes over by itself.</summary>
internal static class ReplicasCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group." };
    private static readonly Argument<int> Count = new("N") { Description = "Number of replicas, 0 to 5." };

    private static readonly Option<bool> WithFailover = new("--failover")
    {
        Description = "Let a replica take over when the primary dies (automatic failover, and Multi-AZ). So it is with the first replica.",
    };

    private static readonly Option<bool> NoFailover = new("--no-failover")
    {
        Description = "Let none take over. With 0 replicas this must be said where it is enabled.",
    };

    public static Command Create()
    {
        var command = new ExplainedCommand("replicas",
            "Give a replication group more replicas or fewer. The primary and its contents stay.",
            """
            larder replicas orders 1
            larder replicas orders 2 --no-failover
            larder replicas orders 0 --no-failover
            """) { Id, Count, WithFailover, NoFailover };
        WaitOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (GivenNumber.Of(result.GetResult(Count)) is < 0 or > ReplicationGroup.ReplicasMax) result.AddError("N must be 0 to 5.");
            if (result.GetValue(WithFailover) && result.GetValue(NoFailover)) result.AddError("--failover and --no-failover exclude each other.");
        });
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var (id, count) = (parsed.GetRequiredValue(Id), parsed.GetValue(Count));
        using var session = Session.Open(context);
        var group = await session.Groups.GetAsync(id, cancellation);
        if (count == 0 && group is { Replicas: > 0, AutomaticFailover: true } && !parsed.GetValue(NoFailover))
        {
            throw new CommandFailure(ExitCode.Refused, $"{id} has automatic failover enabled, which needs a replica.",
                $"`larder replicas {id} 0 --no-failover` disables it too; an end of the primary's process then loses all contents.");
        }

        if (parsed.GetValue(NoFailover) && group.AutomaticFailover)
            await session.Groups.SetFailoverAsync(group.Id, automatic: false, multiAz: false, cancellation);
        await session.Groups.SetReplicasAsync(group, count, cancellation);
        if (parsed.GetValue(WithFailover) || (group.Replicas == 0 && count > 0 && !parsed.GetValue(NoFailover)))
        {
            var changed = await session.Groups.GetAsync(id, cancellation);
            await session.Groups.SetFailoverAsync(group.Id, automatic: true, changed.IsSpread, cancellation);
        }

        var cache = WaitOptions.Waits(parsed)
            ? await context.Terminal.WatchAsync($"Changing {id}",
                show => session.Caches.WaitUntilAvailableAsync(id, CacheKind.ReplicationGroup, show, cancellation))
            : await session.Caches.FindAsync(id, CacheKind.ReplicationGroup, cancellation) ?? throw CommandFailure.NoSuchCache(id);
        if (context.Terminal.Json) CacheJson.Write(context.Terminal, cache);
        else context.Terminal.Line($"{cache.Id} is {cache.Status}, with {count} {(count == 1 ? "replica" : "replicas")}; automatic failover is {cache.AutomaticFailover}.");
        return ExitCode.Done;
    }
}
