using Larder.Model.NodeTypes;

namespace Larder.Console.Create;

public enum PresetName
{
    Production,
    DevTest,
    Demo,
}

/// <summary>What belongs to a preset and is not served yet.</summary>
public enum Awaited
{
    Encryption,
    Backups,
}

/// <summary>Settings under the name of what they are good for. They are shown before they are used, and can be changed after.</summary>
public sealed record Preset(PresetName Name, string NodeType, int Replicas, bool MultiAz, IReadOnlyList<Awaited> NotYet)
{
    public const string DemoType = "cache.t4g.micro";
    private const string DevTestType = "cache.t4g.small";

    /// <summary>With one, it is there to take over.</summary>
    public bool AutomaticFailover => Replicas > 0;

    /// <param name="types">Those that can be asked for.</param>
    /// <param name="smallestHost">Memory in bytes of the smallest host.</param>
    public static Preset Of(PresetName name, NodeTypeCatalog types, long smallestHost) => name switch
    {
        PresetName.Production => new(name, Largest(types, smallestHost / 3).Name, 2, true, [Awaited.Encryption, Awaited.Backups]),
        PresetName.DevTest => new(name, DevTestType, 1, false, []),
        _ => new(name, DemoType, 0, false, []),
    };

    /// <summary>Null for a word that is none.</summary>
    public static PresetName? Named(string? word) =>
        Enum.TryParse<PresetName>(word, ignoreCase: true, out var name) && Enum.IsDefined(name) && !char.IsAsciiDigit(word![0]) ? name : null;

    public void ApplyTo(CreateInput input) =>
        (input.Preset, input.NodeType, input.Replicas, input.AutomaticFailover, input.MultiAz) = (Name, NodeType, Replicas, true, MultiAz);

    // A third: one node fails and two are left to carry on with as much again. Where nothing fits, the smallest says so itself.
    private static NodeType Largest(NodeTypeCatalog types, long most)
    {
        var current = types.All.Where(type => type.Current).OrderBy(type => type.RedisMaxMemoryBytes).ThenBy(type => type.Name, StringComparer.Ordinal).ToList();
        return current.LastOrDefault(type => type.RedisMaxMemoryBytes <= most) ?? current[0];
    }
}
