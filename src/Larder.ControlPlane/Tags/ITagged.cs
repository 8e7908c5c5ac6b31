using Larder.ControlPlane.Access;

namespace Larder.ControlPlane.Tags;

using TagMap = IReadOnlyDictionary<string, string>;

/// <summary>One kind of resource that has tags.</summary>
public interface ITagged
{
    /// <summary>The kind as ARNs name it.</summary>
    string ArnType { get; }

    Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation);

    /// <returns>The tags as they are afterwards.</returns>
    Task<TagMap> AddAsync(Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation);

    /// <returns>The tags as they are afterwards.</returns>
    Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation);
}
