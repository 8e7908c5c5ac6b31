using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;

namespace Larder.ControlPlane.ParameterGroups;

using TagMap = IReadOnlyDictionary<string, string>;

public sealed class ParameterGroupTags(ParameterGroups groups) : StoredTags(Arn.ParameterGroup)
{
    public override async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await groups.GetAsync(caller, id, cancellation)).Tags;

    protected override async Task<TagMap> ChangeAsync(Caller caller, string id, Func<TagMap, TagMap> change, CancellationToken cancellation) =>
        (await groups.TagAsync(caller, id, change, cancellation)).Tags;
}
