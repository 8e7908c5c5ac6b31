using Larder.Console.Faults;
using Larder.Model.ParameterGroups;

namespace Larder.Console.ParameterGroups;

/// <summary>What is being typed over a group's values, judged as the API would judge it. It remembers the group that it was
/// begun on, so that what another has changed meanwhile can be told from it.</summary>
public sealed class ParameterDraft(ParameterGroupState begun)
{
    // Null: the family's value again.
    private readonly SortedDictionary<string, string?> _typed = new(StringComparer.Ordinal);

    /// <summary>The group that the typed values are to change.</summary>
    public ParameterGroupState On { get; private set; } = begun;
    public int Count => _typed.Count;

    /// <summary>What is to be sent.</summary>
    public ParameterChange Change => new(
        [.. _typed.Where(one => one.Value is not null)],
        [.. _typed.Where(one => one.Value is null).Select(one => one.Key)]);

    public bool IsTyped(string name) => _typed.ContainsKey(name);

    /// <summary>As it is going to be.</summary>
    public string? ValueOf(Parameter parameter) => _typed.TryGetValue(parameter.Name, out var typed)
        ? typed ?? Plain.ValueOf(parameter)
        : On.Group.ValueOf(parameter);

    /// <summary>Whether it is going to have a value of its owner's, which can be taken back.</summary>
    public bool IsSet(string name) => _typed.TryGetValue(name, out var typed) ? typed is not null : On.Group.Values.ContainsKey(name);

    public void Set(Parameter parameter, string value)
    {
        if (value == On.Group.ValueOf(parameter)) _typed.Remove(parameter.Name);
        else _typed[parameter.Name] = value;
    }

    /// <summary>To the family's value.</summary>
    public void Reset(string name)
    {
        if (On.Group.Values.ContainsKey(name)) _typed[name] = null;
        else _typed.Remove(name);
    }

    /// <summary>All of them, but for those that caches which use the group keep.</summary>
    public void ResetAll()
    {
        _typed.Clear();
        foreach (var name in On.Group.Values.Keys.Where(name => !On.Used || !On.Family.Parameters[name].OnlyUnused)) _typed[name] = null;
    }

    /// <summary>What the API would say of this parameter's value; null where it is fine, or nothing was typed.</summary>
    public string? Problem(string name) => _typed.TryGetValue(name, out var typed)
        ? Judged.By(() => (typed is null ? new ParameterChange([], [name]) : new([new(name, typed)], [])).Of(On.Group, On.Family, On.Used))
        : null;

    /// <summary>What it would say of all of them together.</summary>
    public string? Refusal() => Count == 0 ? null : Judged.By(() => Change.Of(On.Group, On.Family, On.Used));

    /// <summary>From what is stored to what is typed; none where the API would refuse it.</summary>
    public IReadOnlyList<ParameterDifference> Differences() => Count == 0 || Refusal() is not null
        ? []
        : ParameterDifference.Between(On.Family, On.Group, On.Family, Change.Of(On.Group, On.Family, On.Used));

    /// <summary>What another has changed since, without taking it over.</summary>
    public IReadOnlyList<ParameterDifference> Others(ParameterGroupState now) =>
        ParameterDifference.Between(On.Family, On.Group, now.Family, now.Group);

    /// <summary>Puts what is typed on top of the group as it is now. What is stored already by now is dropped.</summary>
    public void MoveTo(ParameterGroupState now)
    {
        On = now;
        foreach (var (name, typed) in _typed.ToList())
        {
            if (typed is null) Reset(name);
            else if (now.Family.Parameters.TryGetValue(name, out var parameter)) Set(parameter, typed);
        }
    }

    private ParameterGroup Plain => On.Group with { Values = new Dictionary<string, string>() };
}
