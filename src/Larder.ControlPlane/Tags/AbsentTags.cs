using Larder.ControlPlane.Access;
using Larder.Model.Faults;

namespace Larder.ControlPlane.Tags;

using TagMap = IReadOnlyDictionary<string, string>;

/// <summary>A kind of resource of which nobody can make one here: whatever its ARN names is not there.</summary>
public sealed class AbsentTags(string arnType, Func<string, FaultException> notFound) : ITagged
{
    public string ArnType => arnType;

    public Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) => throw notFound(id);

    public Task<TagMap> AddAsync(
        Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation) => throw notFound(id);

    public Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation) => throw notFound(id);
}
