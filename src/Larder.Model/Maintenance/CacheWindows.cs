using Larder.Model.Faults;

namespace Larder.Model.Maintenance;

/// <summary>When a cache is maintained and when its snapshots are taken, in AWS's words and in lower case. One that its owner
/// did not choose gives way to one that he did.</summary>
public sealed record CacheWindows
{
    public required string Maintenance { get; init; }

    /// <summary>Null where the engine has no snapshots.</summary>
    public string? Snapshots { get; init; }
    public bool MaintenanceChosen { get; init; }
    public bool SnapshotsChosen { get; init; }

    public WeeklyWindow Weekly => WeeklyWindow.Parse(Maintenance);

    /// <param name="id">The cache's: what nobody chose follows from it.</param>
    /// <param name="maintenance">PreferredMaintenanceWindow; null where nothing was said.</param>
    /// <param name="snapshots">SnapshotWindow; null where nothing was said.</param>
    /// <param name="block">Of the region.</param>
    /// <param name="hasSnapshots">False for Memcached.</param>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public static CacheWindows Of(string id, string? maintenance, string? snapshots, MaintenanceBlock block, bool hasSnapshots)
    {
        if (snapshots is not null && !hasSnapshots)
            throw FaultException.InvalidParameterCombination("Memcached has no snapshots: leave SnapshotWindow out.");
        DailyWindow? daily = snapshots is null ? null : DailyWindow.Parse(snapshots);
        var weekly = maintenance is null ? WeeklyWindow.Of(id, daily, block) : WeeklyWindow.Parse(maintenance);
        if (daily?.Overlaps(weekly) is true)
        {
            throw FaultException.InvalidParameterCombination(
                $"SnapshotWindow {daily} and PreferredMaintenanceWindow {weekly} overlap; choose windows that do not.");
        }

        return new()
        {
            Maintenance = weekly.ToString(),
            Snapshots = hasSnapshots ? (daily ?? DailyWindow.Before(weekly)).ToString() : null,
            MaintenanceChosen = maintenance is not null,
            SnapshotsChosen = snapshots is not null,
        };
    }

    /// <inheritdoc cref="Of"/>
    public CacheWindows With(string id, string? maintenance, string? snapshots, bool hasSnapshots)
    {
        if ((maintenance ?? snapshots) is null) return this;
        // One that was not chosen stays where it can: what is asked for is all that should change.
        var keeps = maintenance is null && !MaintenanceChosen && !DailyWindow.Parse(snapshots!).Overlaps(Weekly);
        var next = Of(
            id, maintenance ?? (MaintenanceChosen || keeps ? Maintenance : null), snapshots ?? (SnapshotsChosen ? Snapshots : null),
            MaintenanceBlock.Default, hasSnapshots);
        return next with { MaintenanceChosen = maintenance is not null || MaintenanceChosen };
    }
}
