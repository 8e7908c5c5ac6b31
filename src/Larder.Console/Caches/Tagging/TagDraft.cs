using Larder.Console.Create;
using Larder.Model.Faults;
using Larder.Model.Tags;

namespace Larder.Console.Caches.Tagging;

/// <summary>Tags of a resource while they are being changed.</summary>
public sealed class TagDraft(IReadOnlyDictionary<string, string> before)
{
    public List<TagInput> Tags { get; } =
        [.. before.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new TagInput { Key = tag.Key, Value = tag.Value })];

    /// <summary>What the API would say of it; null where it is fine.</summary>
    public string? Problem
    {
        get
        {
            try
            {
                TagRules.Add(new Dictionary<string, string>(), [.. Tags.Select(tag => KeyValuePair.Create(tag.Key, (string?)tag.Value))]);
                return null;
            }
            catch (FaultException exception)
            {
                return exception.Fault.Message;
            }
        }
    }

    public bool Changes => Tags.Count != before.Count || Set.Count > 0;

    /// <summary>Tags that are new or have another value.</summary>
    public List<KeyValuePair<string, string?>> Set =>
    [
        .. Tags.Where(tag => !before.TryGetValue(tag.Key, out var value) || value != tag.Value).Select(tag => KeyValuePair.Create(tag.Key, (string?)tag.Value)),
    ];

    /// <param name="now">As they are by now: what somebody else has removed meanwhile need not be removed.</param>
    public List<string> Removed(IReadOnlyDictionary<string, string> now) =>
        [.. before.Keys.Where(key => now.ContainsKey(key) && !Tags.Exists(tag => tag.Key == key))];
}
