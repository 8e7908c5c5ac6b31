using System.Collections.Concurrent;
using Larder.Model.Naming;

namespace Larder.ControlPlane.Changes;

/// <summary>Tells that something of a scope has been stored, so that who shows it need not ask again and again. It knows what
/// this process stores: a reader also looks anew now and then, as another server may write to the same store.</summary>
public sealed class Changes
{
    private readonly ConcurrentDictionary<Scope, ScopeChanges> _scopes = new();

    /// <summary>Where the scope stands. Asked for before something is read: a change during the reading is then not missed.</summary>
    public long VersionOf(Scope scope) => Of(scope).Version;

    public ChangeSet Since(Scope scope, long version) => Of(scope).Since(version);

    /// <summary>Waits for the next change.</summary>
    /// <param name="scope">Of what.</param>
    /// <param name="version">What the waiting one has seen.</param>
    /// <param name="atMost">After this long it goes on without one.</param>
    /// <param name="time">By whose clock.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task WaitAsync(Scope scope, long version, TimeSpan atMost, TimeProvider time, CancellationToken cancellation) =>
        Of(scope).PastAsync(version, atMost, time, cancellation);

    internal void Tell(IEnumerable<Changed> changed)
    {
        foreach (var scope in changed.GroupBy(one => one.Scope)) Of(scope.Key).Add(scope);
    }

    private ScopeChanges Of(Scope scope) => _scopes.GetOrAdd(scope, _ => new());
}
