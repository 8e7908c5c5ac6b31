using System.Globalization;
using System.Text.RegularExpressions;
using Larder.ControlPlane.Facts;

namespace Larder.Server.Configuration;

/// <summary>What the owner's prices must be. One that is never asked for, as of a node type that does not exist, is a mistake.</summary>
internal static partial class PriceRules
{
    /// <summary>Beyond it a sum of all nodes for 30 days could not be told exactly.</summary>
    private const decimal Most = 1_000_000_000m;

    public static IEnumerable<string> Problems(PriceSettings prices)
    {
        var types = FactFiles.NodeTypes().All.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (type, price) in prices.Nodes)
        {
            if (!types.Contains(type))
                yield return $"Prices:Nodes has '{type}', which is no node type: `larder engines --node-types` lists all.";
            if (Wrong($"Prices:Nodes:{type}", price) is { } wrong) yield return wrong;
        }

        if (Wrong("Prices:GibHour", prices.GibHour) is { } memory) yield return memory;
        if (Wrong("Prices:BackupGibMonth", prices.BackupGibMonth) is { } backup) yield return backup;
        if (prices.Table.IsEmpty)
        {
            if (prices.Currency.Length > 0)
                yield return $"Prices:Currency is '{prices.Currency}' and there is no price: give Prices:Nodes, Prices:GibHour or Prices:BackupGibMonth.";
        }
        else if (!Currency().IsMatch(prices.Currency))
        {
            yield return $"Prices:Currency is '{prices.Currency}': write the currency of the prices in three capital letters, like EUR or KRW.";
        }
    }

    private static string? Wrong(string name, decimal? price) => price is < 0 or > Most
        ? $"{name} is {price.Value.ToString(CultureInfo.InvariantCulture)}: a price is 0 or more, and at most {Most.ToString("N0", CultureInfo.InvariantCulture)}."
        : null;

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Currency();
}
