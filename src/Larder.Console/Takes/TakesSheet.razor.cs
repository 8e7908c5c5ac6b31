using System.Globalization;
using Larder.Model.Nodes;
using Larder.Model.Takes;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Takes;

/// <summary>The amounts of a cache, choice by choice. Asks nobody: what it shows it is given.</summary>
public sealed partial class TakesSheet
{
    private const string Setting = "Larder:Prices";

    [Parameter, EditorRequired]
    public Choices Choices { get; set; } = null!;

    [Parameter, EditorRequired]
    public SizedCache Cache { get; set; } = null!;

    /// <summary>Null where it does not matter any more, or is not known yet.</summary>
    [Parameter]
    public HostRoom? Room { get; set; }

    /// <summary>Of the owner's price table; empty where there is none.</summary>
    [Parameter, EditorRequired]
    public string Currency { get; set; } = "";

    private Taking Total => Choices.Total;

    private string AddressesKey => (Cache.IsGroup, Cache.SharesOneAddress) switch
    {
        (_, true) => "Takes_Ports",
        (true, _) => "Takes_GroupAddresses",
        _ => "Takes_NodeAddresses",
    };

    private string Difference => Choices.IsCheapest
        ? L["Takes_IsCheapest"]
        : L["Takes_MoreThanCheapest", Choices.Cheapest.NodeType, Added(Choices.Difference, Choices.PriceDifference)];

    private string ChoiceName(Choice choice) => choice.Kind switch
    {
        ChoiceKind.Cheapest => L["Takes_Cheapest", Choices.Cheapest.NodeType],
        ChoiceKind.NodeType => Cache.NodeType,
        ChoiceKind.Replicas => L["Takes_Replicas", choice.Count],
        ChoiceKind.Nodes => L["Takes_MoreNodes", choice.Count],
        _ => L["MultiAz"],
    };

    private string Adds(Choice choice) => choice.Adds == Taking.Nothing ? L["Takes_AddsNothing"] : Added(choice.Adds, choice.Price);

    // In the order of what runs out first.
    private string Added(Taking adds, Price? price)
    {
        var parts = new List<string> { Amounts.Added(Amounts.Bytes(adds.MemoryBytes)) };
        if (adds.Processes != 0) parts.Add(L["Takes_AddedProcesses", Amounts.Added(adds.Processes.ToString(CultureInfo.InvariantCulture))]);
        if (price is { } money) parts.Add(Amounts.Added(Amounts.Per30Days(money, Currency)));
        return string.Join(" · ", parts);
    }

    private static string Number(long bytes) => bytes.ToString(CultureInfo.InvariantCulture);
}
