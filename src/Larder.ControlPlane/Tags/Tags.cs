using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Naming;

namespace Larder.ControlPlane.Tags;

using TagMap = IReadOnlyDictionary<string, string>;

/// <summary>The one door to tags: finds the resource behind an ARN. Each call answers the tags as they are afterwards.</summary>
public sealed class Tags(IEnumerable<ITagged> kinds)
{
    private readonly Dictionary<string, ITagged> _kinds = kinds.ToDictionary(kind => kind.ArnType, StringComparer.Ordinal);

    public Task<TagMap> ListAsync(Caller caller, string arn, CancellationToken cancellation)
    {
        var (kind, id) = Find(caller, arn);
        return kind.ListAsync(caller, id, cancellation);
    }

    public Task<TagMap> AddAsync(Caller caller, string arn, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation)
    {
        var (kind, id) = Find(caller, arn);
        return kind.AddAsync(caller, id, tags, cancellation);
    }

    public Task<TagMap> RemoveAsync(Caller caller, string arn, List<string> keys, CancellationToken cancellation)
    {
        var (kind, id) = Find(caller, arn);
        return kind.RemoveAsync(caller, id, keys, cancellation);
    }

    private (ITagged Kind, string Id) Find(Caller caller, string arn)
    {
        var name = Arn.Parse(arn, caller.Scope);
        return _kinds.TryGetValue(name.Type, out var kind) ? (kind, name.Id) : throw FaultException.InvalidArn(arn);
    }
}
