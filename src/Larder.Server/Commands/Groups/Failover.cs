using Larder.Contract.Client;
using Larder.Model.ReplicationGroups;
using Larder.Server.Commands.Caches;
using Larder.Server.Probes;

namespace Larder.Server.Commands.Groups;

/// <summary>Fails a group over with a client on its primary endpoint, and tells what that saw.</summary>
internal sealed class Failover(GroupClient groups, CacheClient caches, TimeProvider time)
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(20);

    // Longer than the service tries; a replica that has just joined may need that long for its first contents.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public async Task<FailoverOutcome> RunAsync(string id, string? to, Action<string> show, CancellationToken cancellation)
    {
        show("looking");
        var found = FailoverRules.Check(await groups.GetAsync(id, cancellation), to);
        show("writing to the primary endpoint");
        await using var probe = await WriteProbe.StartAsync(found.Endpoint!, time, cancellation);
        var before = await AskAsync(found, to, show, cancellation);
        var after = await SettledAsync(id, show, cancellation);
        show("counting");
        var writes = await probe.StopAsync(cancellation);
        var told = await caches.EventsOfAsync("replication-group", id, wanted: 10, cancellation);
        if (after.Primary == before.Primary)
        {
            throw new CommandFailure(ExitCode.Failed, $"{before.Primary} is the primary of {id} still.",
                told is [.., { Message: { } last }] ? $"the last event says: {last}" : $"`larder describe {id}` shows more.");
        }

        var completed = told.Select(one => ToldFailover.Read(one.Message)).LastOrDefault(one => one?.To == after.Primary)
            ?? throw new CommandFailure(ExitCode.Failed, $"{after.Primary} is the primary of {id}, and no event tells of it.");
        return new() { From = completed.From, To = completed.To, Outage = completed.Outage, Writes = writes };
    }

    /// <summary>Right after a failover the old primary is not in sync for an instant: it is waited for.</summary>
    private async Task<Group> AskAsync(Group group, string? to, Action<string> show, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                await groups.FailOverAsync(group.Id, to, cancellation);
                return group;
            }
            catch (ServiceFaultException fault) when (
                fault.Code is "TestFailoverNotAvailableFault" or "InvalidReplicationGroupState" && time.GetElapsedTime(began) < _patience)
            {
                show(fault.Message);
            }

            await Task.Delay(_pollInterval, time, cancellation);
            group = FailoverRules.Check(await groups.GetAsync(group.Id, cancellation), to);
        }
    }

    private async Task<Group> SettledAsync(string id, Action<string> show, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var group = await groups.GetAsync(id, cancellation);
            show($"{group.Primary} is the primary, {id} is {group.Status}");
            if (group.IsAvailable) return group;
            if (time.GetElapsedTime(began) > _patience)
            {
                throw new CommandFailure(ExitCode.TimedOut, $"{id} is {group.Status} after {_patience.TotalMinutes:0} minutes.",
                    $"`larder describe {id}` shows more.");
            }

            await Task.Delay(_pollInterval, time, cancellation);
        }
    }
}
