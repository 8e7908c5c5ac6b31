using Larder.Model;
using Larder.Model.Engines;
using Larder.Model.Faults;

namespace Larder.Console.Caches;

/// <summary>An engine version that can be asked for, or an engine that is not installed and how to get it.</summary>
public sealed record EngineChoice(string Name, string? Version, string Label, string? Remedy)
{
    public bool Installed => Remedy is null;

    /// <summary>Installed ones first, the newest of each first; then what could be installed.</summary>
    public static IReadOnlyList<EngineChoice> All(Installation installation)
    {
        var choices = EngineNames.All.SelectMany(name => Of(name, installation)).ToList();
        return [.. choices.Where(choice => choice.Installed), .. choices.Where(choice => !choice.Installed)];
    }

    private static List<EngineChoice> Of(string name, Installation installation)
    {
        var installed = installation.Engines.All
            .Where(engine => engine.Name == name)
            .Reverse()
            .DistinctBy(engine => engine.Version)
            .Select(engine => new EngineChoice(name, engine.Version, engine.Description, null))
            .ToList();
        return installed.Count > 0 ? installed : [new(name, null, name, RemedyOf(name, installation))];
    }

    private static string? RemedyOf(string name, Installation installation)
    {
        try
        {
            installation.Engines.Resolve(name, null);
            return null;
        }
        catch (FaultException exception)
        {
            return exception.Fault.Message;
        }
    }
}
