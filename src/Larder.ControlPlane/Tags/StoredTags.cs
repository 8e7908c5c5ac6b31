using Larder.ControlPlane.Access;
using Larder.Model.Tags;

namespace Larder.ControlPlane.Tags;

using TagMap = IReadOnlyDictionary<string, string>;

/// <summary>Tags of a kind of resource that is in the store alone: nothing runs by it, so no grain is its only writer.</summary>
public abstract class StoredTags(string arnType) : ITagged
{
    public string ArnType => arnType;

    public abstract Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation);

    public Task<TagMap> AddAsync(
        Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation) =>
        ChangeAsync(caller, id, now => TagRules.Add(now, tags), cancellation);

    public Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation) =>
        ChangeAsync(caller, id, now => TagRules.Remove(now, keys), cancellation);

    /// <summary>Reads, decides and stores in one transaction.</summary>
    protected abstract Task<TagMap> ChangeAsync(Caller caller, string id, Func<TagMap, TagMap> change, CancellationToken cancellation);
}
