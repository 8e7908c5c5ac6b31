using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;
using Larder.Model.Tags;

namespace Larder.ControlPlane.ParameterGroups;

using TagMap = IReadOnlyDictionary<string, string>;

public sealed class ParameterGroupTags(ParameterGroups groups) : ITagged
{
    public string ArnType => Arn.ParameterGroup;

    public async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await groups.GetAsync(caller, id, cancellation)).Tags;

    public async Task<TagMap> AddAsync(
        Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation) =>
        (await groups.TagAsync(caller, id, now => TagRules.Add(now, tags), cancellation)).Tags;

    public async Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation) =>
        (await groups.TagAsync(caller, id, now => TagRules.Remove(now, keys), cancellation)).Tags;
}
