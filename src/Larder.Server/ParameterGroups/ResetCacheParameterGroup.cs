using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.ParameterGroups;

public sealed class ResetCacheParameterGroup(ControlPlane.ParameterGroups.ParameterGroups groups)
    : OperationHandler<ResetCacheParameterGroupMessage, CacheParameterGroupNameMessage>(ElastiCacheOperations.ResetCacheParameterGroup)
{
    protected override async Task<CacheParameterGroupNameMessage> HandleAsync(
        ResetCacheParameterGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        var all = input.ResetAllParameters ?? false;
        if (all == input.ParameterNameValues is { Count: > 0 })
            throw FaultException.InvalidParameterCombination("Give ParameterNameValues, or ResetAllParameters as true, and not both.");
        var names = all ? null : ParameterGroupShape.Read(input.ParameterNameValues).Select(value => value.Key).ToList();
        var group = await groups.ResetAsync(caller, input.CacheParameterGroupName, names, cancellation);
        return new() { CacheParameterGroupName = group.Name };
    }
}
