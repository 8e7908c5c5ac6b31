using Larder.Model.Faults;
using Larder.Model.ServiceUpdates;

namespace Larder.Console.Caches.Upkeep;

/// <summary>A service update that is for a cache, or was applied to it last.</summary>
public sealed record UpdateLine
{
    public required string Name { get; init; }
    public required string Version { get; init; }

    /// <summary>AWS's word.</summary>
    public required string Status { get; init; }
    public required int NodesUpdated { get; init; }
    public required int Nodes { get; init; }

    /// <summary>Whether what is left of it is to be had.</summary>
    public required bool CanApply { get; init; }

    /// <summary>Why it never can be applied to this cache, in the API's words.</summary>
    public string? Unfit { get; init; }
    public bool CanStop => Status == UpdateStatus.InProgress;

    public static UpdateLine Of(UpdateAction action)
    {
        var unfit = action.Update.AppliesTo(action.Cache.Engine) ? WhyUnfit(action) : null;
        return new()
        {
            Name = action.Update.Name,
            Version = action.Update.Engine.Description,
            Status = action.Status,
            NodesUpdated = action.NodesUpdated,
            Nodes = action.Cache.Nodes.Count,
            CanApply = unfit is null && action.Update.AppliesTo(action.Cache.Engine)
                && action.Status is UpdateStatus.NotApplied or UpdateStatus.Stopped or UpdateStatus.Complete,
            Unfit = unfit,
        };
    }

    private static string? WhyUnfit(UpdateAction action)
    {
        try
        {
            action.Update.CheckFits(action.Cache);
            return null;
        }
        catch (FaultException exception)
        {
            return exception.Fault.Message;
        }
    }
}
