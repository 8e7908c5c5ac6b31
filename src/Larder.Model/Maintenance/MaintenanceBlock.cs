namespace Larder.Model.Maintenance;

/// <summary>The part of the day in which maintenance is done in a region where nobody chose a window
/// (contract/facts/endpoints-arns.json, maintenance_window_blocks).</summary>
/// <param name="Start">Minutes since midnight, UTC.</param>
/// <param name="Length">Minutes.</param>
public readonly record struct MaintenanceBlock(int Start, int Length)
{
    /// <summary>us-east-1's, for regions that AWS does not have.</summary>
    public static readonly MaintenanceBlock Default = new(3 * 60, 8 * 60);

    /// <summary>Whether a window that begins then lies in it.</summary>
    public bool Holds(WeeklyWindow window) =>
        (window.Start - Start + WeeklyWindow.Week) % WeeklyWindow.Day + window.Length <= Length;
}
