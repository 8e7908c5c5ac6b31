using System.Globalization;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Modify;

namespace Larder.Console.Modify;

/// <summary>What is being typed for a cache that is there, beside how it was when that began and how it is now.</summary>
public sealed class ModifyForm
{
    private readonly Dictionary<ChangeKind, ShownValue> _base;
    private readonly Dictionary<ChangeKind, string> _mine;

    public ModifyForm(ModifySubject subject)
    {
        Subject = subject;
        _base = subject.Shown.ToDictionary();
        _mine = subject.Shown.ToDictionary(one => one.Key, one => one.Value.Value);
    }

    private ModifyForm(ModifyForm form, ChangeKind without)
    {
        (Subject, Immediately, Zones, Removed) = (form.Subject, form.Immediately, form.Zones, form.Removed);
        (_base, _mine) = (form._base, new(form._mine) { [without] = form._base[without].Value });
    }

    /// <summary>As it was read last.</summary>
    public ModifySubject Subject { get; private set; }
    public bool Immediately { get; set; }

    /// <summary>Where added nodes are to be, "" for one that is placed here; by their order.</summary>
    public List<string> Zones { get; } = [];

    /// <summary>Which nodes are to go, where their owner chose.</summary>
    public HashSet<string> Removed { get; } = [];

    public string this[ChangeKind kind]
    {
        get => _mine[kind];
        set => _mine[kind] = value;
    }

    /// <summary>How it was when typing began, or was last gone on from.</summary>
    public IReadOnlyDictionary<ChangeKind, ShownValue> Began => _base;

    /// <summary>Goes on with what was typed when it was so.</summary>
    public void Resume(ChangeKind kind, ShownValue began, string mine) => (_base[kind], _mine[kind]) = (began, mine);

    public bool IsOn(ChangeKind kind) => this[kind] == Words.True;

    /// <summary>Multi-AZ goes with automatic failover, and comes back with it as it was.</summary>
    public void Switch(ChangeKind kind, bool on)
    {
        this[kind] = Words.Of(on);
        if (kind is ChangeKind.AutomaticFailover) this[ChangeKind.MultiAz] = on ? _base[ChangeKind.MultiAz].Value : Words.False;
    }

    public IReadOnlyList<ChangeKind> Changed => [.. _mine.Keys.Where(IsChanged)];

    /// <summary>Where it was changed elsewhere since this began: nothing is saved before that was seen.</summary>
    public IReadOnlyList<Difference> Differences =>
    [
        .. _base.Keys.Where(Differs).Select(kind => new Difference(kind, _mine[kind], Subject.Shown[kind], IsChanged(kind))),
    ];

    /// <summary>What was typed; null where it is as it was.</summary>
    public string? Given(ChangeKind kind) => _mine.TryGetValue(kind, out var mine) && IsChanged(kind) ? mine.Trim() : null;

    public bool? GivenSwitch(ChangeKind kind) => Given(kind) is { } given ? given == Words.True : null;

    public int? Number(ChangeKind kind) => int.TryParse(Given(kind), CultureInfo.InvariantCulture, out var number) ? number : null;

    public EngineChange? Engine => Given(ChangeKind.Engine) is { } given && ModifyChoices.EngineOf(Subject, given) is { } engine
        ? new(engine.Name == Subject.Spec.Engine.Name ? null : engine.Name, engine.Version)
        : null;

    public SpecChange Spec => new()
    {
        SecurityGroups = Given(ChangeKind.SecurityGroups)?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        MaintenanceWindow = Given(ChangeKind.MaintenanceWindow),
        SnapshotWindow = Given(ChangeKind.SnapshotWindow),
        AutoMinorVersionUpgrade = GivenSwitch(ChangeKind.AutoMinorVersionUpgrade),
    };

    /// <summary>One zone for each of so many added nodes; null where the choice was left to us.</summary>
    public IReadOnlyList<string>? ZonesOf(int added) => Zones.Count >= added && Zones.Take(added).All(zone => zone.Length > 0) ? [.. Zones.Take(added)] : null;

    /// <summary>What would come of it, or why it would be refused.</summary>
    public Outlook Look(DateTimeOffset now)
    {
        try
        {
            return new(Subject.Preview(this, now), null, []);
        }
        catch (FaultException refused)
        {
            return new([], refused.Fault, [.. Changed.Where(kind => new ModifyForm(this, kind).Refusal(now) != refused.Fault)]);
        }
    }

    /// <summary>The cache as it is now. What was not changed elsewhere, or changed to what is typed here, is no difference.</summary>
    public void See(ModifySubject next)
    {
        Subject = next;
        foreach (var (kind, value) in next.Shown.Where(one => !Differs(one.Key))) _base[kind] = value;
    }

    /// <summary>Goes on from how it is now with what was typed.</summary>
    public void KeepMine()
    {
        foreach (var kind in _base.Keys.Where(Differs).ToList())
        {
            if (!IsChanged(kind)) _mine[kind] = Subject.Shown[kind].Value;
            _base[kind] = Subject.Shown[kind];
        }
    }

    /// <summary>Goes on from how it is now, and gives up what was typed of what was changed elsewhere.</summary>
    public void TakeTheirs()
    {
        foreach (var kind in _base.Keys.Where(Differs).ToList())
        {
            _mine[kind] = Subject.Shown[kind].Value;
            _base[kind] = Subject.Shown[kind];
        }
    }

    private bool IsChanged(ChangeKind kind) => _mine[kind].Trim() != _base[kind].Value;

    private bool Differs(ChangeKind kind) =>
        _base.TryGetValue(kind, out var before) && Subject.Shown.TryGetValue(kind, out var theirs) && theirs != before
        && !(IsChanged(kind) && (theirs.Waiting ?? theirs.Value) == _mine[kind].Trim());

    private Fault? Refusal(DateTimeOffset now)
    {
        try
        {
            Subject.Preview(this, now);
            return null;
        }
        catch (FaultException refused)
        {
            return refused.Fault;
        }
    }
}

/// <param name="Typed">Whether it was changed here, too.</param>
public sealed record Difference(ChangeKind Kind, string Mine, ShownValue Theirs, bool Typed);

/// <param name="Refused">Why it would be refused; null where it would not.</param>
/// <param name="Blamed">Without a change of one of these it would not be refused so.</param>
public sealed record Outlook(IReadOnlyList<Effect> Effects, Fault? Refused, IReadOnlyList<ChangeKind> Blamed)
{
    /// <summary>What is wrong with one field; null where it is fine, or nobody can say which it is.</summary>
    public string? ProblemOf(ChangeKind kind) => Blamed.Contains(kind) ? Refused?.Message : null;
}
