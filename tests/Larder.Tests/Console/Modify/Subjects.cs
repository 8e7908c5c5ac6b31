using Larder.Console.Caches;
using Larder.Console.Modify;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Facts;
using Larder.Model.Faults;
using Larder.Model.Modify;
using Larder.Model.ParameterGroups;
using Larder.Model.ReplicationGroups;
using Larder.Tests.Modify;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console.Modify;

/// <summary>Caches that can be changed, without a service.</summary>
internal sealed class Subjects : IModifyCaches
{
    private static readonly ParameterCatalog _catalog = new(ParameterFacts.Families());

    public static readonly ModifySurroundings Around = new()
    {
        Installation = Previews.Installation,
        Network = Installations.Network,
        ParameterGroups = [.. _catalog.DefaultsOf(Installations.Scope), Previews.Own("mine", "redis7")!],
        Family = _catalog.Find,
    };

    public required ModifySubject Now { get; set; }
    public List<string> Done { get; } = [];

    /// <summary>What happens to the cache between that it was seen and that it is asked for the next time.</summary>
    public Action? Meanwhile { get; set; }

    public static GroupSubject Group(int nodes = 2, Func<ReplicationGroup, ReplicationGroup>? change = null)
    {
        var group = Groups.AtRest(nodes) with { Revision = 1 };
        return new(change?.Invoke(group) ?? group, Around);
    }

    public static ClusterSubject Memcached(int nodes) => new(Previews.Cluster("memcached", nodes) with { Revision = 1 }, Around);

    public Task<ModifySubject> ReadAsync(Caller caller, CacheKind kind, string id, ModifySurroundings? around, CancellationToken cancellation) => Task.FromResult(Now);

    public Task SaveAsync(Caller caller, ModifyForm form) => DoAsync(form.Subject, $"save {string.Join(' ', form.Changed)}");

    public Task ApplyWaitingAsync(Caller caller, ModifySubject subject) => DoAsync(subject, "apply");

    public Task WithdrawAsync(Caller caller, ModifySubject subject, ChangeKind kind) => DoAsync(subject, $"withdraw {kind}");

    public Task RebootAsync(Caller caller, ModifySubject subject, IReadOnlyList<string> nodes) => DoAsync(subject, $"reboot {string.Join(' ', nodes)}");

    private Task DoAsync(ModifySubject seen, string what)
    {
        Meanwhile?.Invoke();
        Meanwhile = null;
        if (seen.Revision != Now.Revision) throw FaultException.InvalidReplicationGroupState("It has changed since it was looked at.");
        Done.Add(what);
        return Task.CompletedTask;
    }
}
