using System.Globalization;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Modify;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.Console.Modify;

/// <summary>What can be chosen for a cache, and why the rest cannot, by the rules of the API.</summary>
public static class ModifyChoices
{
    /// <summary>The present type first, then by size.</summary>
    public static IReadOnlyList<Choice> NodeTypes(ModifySubject subject)
    {
        var types = subject.Around.Installation.NodeTypes;
        try
        {
            var allowed = NodeTypeModifications.Of(subject.Spec, types);
            var names = allowed.Up.Concat(allowed.Down).ToHashSet(StringComparer.Ordinal);
            var others = types.All.Where(type => names.Contains(type.Name)).OrderByDescending(type => type.Current)
                .ThenBy(type => type.RedisMaxMemoryBytes).ThenBy(type => type.Name, StringComparer.Ordinal);
            return [Of(subject, types.Find(subject.Spec.NodeType)), .. others.Select(type => Of(subject, type))];
        }
        catch (FaultException refused)
        {
            return [Of(subject, types.Find(subject.Spec.NodeType)), new("", "", refused.Fault.Message)];
        }
    }

    /// <summary>The present version first; one that is installed and cannot be changed to has the reason.</summary>
    public static IReadOnlyList<Choice> Engines(ModifySubject subject)
    {
        var present = subject.Spec.Engine;
        var others = Installed(subject).Where(engine => Words.Of(engine) != Words.Of(present))
            .Select(engine => new Choice(Words.Of(engine), engine.Description, WhyNot(subject, engine)))
            .OrderBy(choice => choice.Refusal is not null);
        return [new(Words.Of(present), present.Description, null), .. others];
    }

    /// <summary>Those of the family of an engine, the default one first.</summary>
    public static IReadOnlyList<string> ParameterGroups(ModifySubject subject, string engine)
    {
        var chosen = EngineOf(subject, engine) ?? subject.Spec.Engine;
        return
        [
            chosen.DefaultParameterGroup,
            .. subject.Around.ParameterGroups.Where(group => !group.IsDefault && group.Family == chosen.Family).Select(group => group.Name),
        ];
    }

    /// <summary>The one of <see cref="Words.Of(Engine)"/>; null where it is the one that runs.</summary>
    public static Engine? EngineOf(ModifySubject subject, string words) => Installed(subject).FirstOrDefault(engine => Words.Of(engine) == words);

    // The newest of each version: that is what a request for the version gets.
    private static IEnumerable<Engine> Installed(ModifySubject subject) => subject.Around.Installation.Engines.All
        .Reverse()
        .DistinctBy(engine => (engine.Name, engine.Version))
        .Where(engine => engine.Name != subject.Spec.Engine.Name || !Larder.Model.Engines.EngineVersions.Means(engine.Version, subject.Spec.Engine.FullVersion));

    private static string? WhyNot(ModifySubject subject, Engine engine)
    {
        try
        {
            new EngineChange(engine.Name, engine.Version).From(subject.Spec.Engine, subject.Around.Installation.Engines);
            return null;
        }
        catch (FaultException refused)
        {
            return refused.Fault.Message;
        }
    }

    private static Choice Of(ModifySubject subject, NodeType type) => new(
        type.Name, string.Create(CultureInfo.InvariantCulture, $"{type.Name} · {NodeMemory.Of(subject.Spec.Engine.Program, type) / (double)(1L << 30):0.##} GiB"), null);
}

/// <param name="Refusal">Why it cannot be chosen; null where it can.</param>
public sealed record Choice(string Value, string Label, string? Refusal);
