using Larder.Console.Layout;
using Larder.Model.Leftovers;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Leftovers;

/// <summary>Leftovers of one sort, those that run or those that are kept, each with its way out.</summary>
public sealed partial class LeftoverTable
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Leftover> Items { get; set; } = [];

    /// <summary>Of all the items; null where they are of several.</summary>
    [Parameter, EditorRequired]
    public string? Region { get; set; }

    /// <summary>The region that the console shows.</summary>
    [Parameter, EditorRequired]
    public string Here { get; set; } = "";

    /// <summary>Empty where there are no prices: then no money is shown.</summary>
    [Parameter, EditorRequired]
    public string Currency { get; set; } = "";

    [Parameter, EditorRequired]
    public Func<Leftover, Task> Remove { get; set; } = null!;

    private bool Runs => Items.Any(item => item.Runs);

    // The page of a cache in another region is seen once that is chosen, which loads the console anew.
    private string? HrefOf(Leftover item)
    {
        var path = item.Kind switch
        {
            LeftoverKind.ReplicationGroup => ConsolePaths.ReplicationGroup(item.Id),
            LeftoverKind.CacheCluster => ConsolePaths.CacheCluster(item.Id),
            _ => null,
        };
        return path is null || item.Scope.Region == Here ? path : Preferences.Choose("region", item.Scope.Region, path);
    }

    private static string WhyNot(Leftover item) => item.Kind switch
    {
        LeftoverKind.AddressBlock => "Leftovers_StaysClaimed",
        LeftoverKind.ReservedNode or LeftoverKind.KmsKey => "Leftovers_EndsItself",
        _ => "Leftovers_OnItsWay",
    };
}
