namespace Larder.Model.Maintenance;

/// <summary>What histories say of changes that waited for the maintenance window.</summary>
internal static class PendingEvents
{
    public const string Applied = "Applied the pending modifications in the maintenance window";

    public static string Dropped(string why) => $"The pending modifications cannot be applied and were dropped: {why}";
}
