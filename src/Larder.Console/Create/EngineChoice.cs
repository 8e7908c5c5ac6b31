using Larder.Model;
using Larder.Model.Engines;
using Larder.Model.Faults;

namespace Larder.Console.Create;

/// <summary>An engine with its installed versions, the newest first, or one that is not installed and how to get it.</summary>
public sealed record EngineChoice(string Name, IReadOnlyList<Engine> Versions, string? Remedy)
{
    public bool Installed => Remedy is null;

    /// <summary>As its makers write it.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>In the order in which one thinks of them, whether installed or not: one comes back to where one saw it.</summary>
    public static IReadOnlyList<EngineChoice> All(Installation installation) => [.. EngineNames.All.Select(name => Of(name, installation))];

    private static EngineChoice Of(string name, Installation installation) =>
        new(name, [.. installation.Engines.All.Where(engine => engine.Name == name).Reverse().DistinctBy(engine => engine.Version)], RemedyOf(name, installation));

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
