using Larder.Model.Faults;
using Larder.Model.Naming;

namespace Larder.Model.Vpcs;

/// <summary>A zone's id is short for its region and its place there: us-east-1a is use1-az1.</summary>
public static class AvailabilityZones
{
    private static readonly Dictionary<string, string> _short = new(StringComparer.Ordinal)
    {
        ["north"] = "n",
        ["northeast"] = "ne",
        ["northwest"] = "nw",
        ["south"] = "s",
        ["southeast"] = "se",
        ["southwest"] = "sw",
        ["east"] = "e",
        ["west"] = "w",
        ["central"] = "c",
        ["gov"] = "g",
        ["iso"] = "i",
        ["isob"] = "ib",
    };

    public static IReadOnlyList<AvailabilityZone> Of(Scope scope) =>
        [.. scope.Zones.Select(zone => new AvailabilityZone(scope.Region, zone, IdOf(scope, zone), $"{scope.Region}-zg-1"))];

    /// <summary>All where nothing is named.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, for a name or an id that is none.</exception>
    public static IReadOnlyList<AvailabilityZone> Named(Scope scope, IReadOnlyList<string> names, IReadOnlyList<string> ids)
    {
        var all = Of(scope);
        if (names.Count + ids.Count == 0) return all;
        var unknown = names.Except(all.Select(zone => zone.Name)).Concat(ids.Except(all.Select(zone => zone.Id))).FirstOrDefault();
        return unknown is null
            ? [.. all.Where(zone => names.Contains(zone.Name) || ids.Contains(zone.Id))]
            : throw FaultException.InvalidParameterValue(
                $"Invalid availability zone: [{unknown}]. Those of {scope.Region} are {string.Join(", ", scope.Zones)}.");
    }

    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public static void Check(string parameter, string zone, Scope scope)
    {
        if (!scope.Zones.Contains(zone))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {parameter} must name zones of {scope.Region}: {string.Join(", ", scope.Zones)}; {zone} was given.");
        }
    }

    public static string IdOf(Scope scope, string zone) => $"{ShortRegion(scope.Region)}-az{scope.Zones.ToList().IndexOf(zone) + 1}";

    // A region may have any name here; one that is not made as AWS's are is its own short form.
    private static string ShortRegion(string region)
    {
        var parts = region.Split('-');
        return parts.Length >= 3 && parts[1..^1].All(_short.ContainsKey)
            ? $"{parts[0]}{string.Concat(parts[1..^1].Select(part => _short[part]))}{parts[^1]}"
            : region;
    }
}
