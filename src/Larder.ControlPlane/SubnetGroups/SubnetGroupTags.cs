using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;

namespace Larder.ControlPlane.SubnetGroups;

using TagMap = IReadOnlyDictionary<string, string>;

public sealed class SubnetGroupTags(SubnetGroups groups) : StoredTags(Arn.SubnetGroup)
{
    public override async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await groups.GetAsync(caller, id, cancellation)).Group.Tags;

    protected override async Task<TagMap> ChangeAsync(Caller caller, string id, Func<TagMap, TagMap> change, CancellationToken cancellation) =>
        (await groups.TagAsync(caller, id, change, cancellation)).Tags;
}
