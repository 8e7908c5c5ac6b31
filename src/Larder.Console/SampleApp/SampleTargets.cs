using Larder.Console.Caches;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;

namespace Larder.Console.SampleApp;

/// <summary>Asks the façades.</summary>
internal sealed class SampleTargets(
    ControlPlane.ReplicationGroups.ReplicationGroups groups, ControlPlane.CacheClusters.CacheClusters clusters) : ISampleTargets
{
    public async Task<bool> StandsAsync(Caller caller, SampleTarget target, CancellationToken cancellation)
    {
        try
        {
            var (createdAt, endpoints) = await ReadAsync(caller, target, cancellation);
            return createdAt == target.CreatedAt && endpoints.Contains(target.Endpoint);
        }
        catch (FaultException exception) when (exception.Fault.HttpStatus == 404)
        {
            return false;
        }
    }

    private async Task<(DateTimeOffset CreatedAt, IReadOnlyList<Endpoint> Endpoints)> ReadAsync(
        Caller caller, SampleTarget target, CancellationToken cancellation)
    {
        if (target.Kind is CacheKind.ReplicationGroup)
        {
            var group = await groups.GetAsync(caller, target.Id, cancellation);
            return (group.CreatedAt, Endpoints.Of(group));
        }

        var cluster = await clusters.GetAsync(caller, target.Id, cancellation);
        return (cluster.CreatedAt, Endpoints.Of(cluster));
    }
}
