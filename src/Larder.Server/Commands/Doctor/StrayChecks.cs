using Larder.Server.Admin;
using Larder.Server.Configuration;
using Larder.Server.Service;

namespace Larder.Server.Commands.Doctor;

/// <summary>What runs below the home and belongs to no cache: asked of the service, which alone knows the caches.</summary>
internal static class StrayChecks
{
    public static async Task<IReadOnlyList<Check>> AllAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!ServerLock.IsHeld(context.Options.Home)) return [];
        try
        {
            using var session = Session.OpenHome(context);
            return Judge((await session.Admin.StatusAsync(cancellation)).Strays);
        }
        catch (Exception unanswered) when (unanswered is HttpRequestException or CommandFailure or ConfigurationException or TaskCanceledException)
        {
            return cancellation.IsCancellationRequested
                ? throw new OperationCanceledException(cancellation)
                : [Check.Warning("leftovers", $"not known: the service does not say ({unanswered.Message})", "`larder status` tells more.")];
        }
    }

    internal static IReadOnlyList<Check> Judge(IReadOnlyList<StrayStatus> strays) => strays.Count == 0
        ? [Check.Ok("leftovers", "every node on this host belongs to a cache")]
        : [.. strays.Select(stray => Check.Warning("leftovers", Finding(stray), "end it on the console's page Leftovers; `larder leftovers --all-regions` lists what is held."))];

    private static string Finding(StrayStatus stray)
    {
        var runs = stray.ProcessIds.Count == 0 ? "no process" : $"process {string.Join(", ", stray.ProcessIds)}";
        return $"{stray.Id} belongs to no cache ({runs}; it was of {stray.Owner ?? "nobody known"})";
    }
}
