using Larder.Model.Tags;

namespace Larder.Model.ReplicationGroups;

/// <summary>Tags of a group reach its members; tags of a member are its own (API reference, AddTagsToResource).</summary>
public static class MemberTagging
{
    public static ReplicationGroup AddTags(
        this ReplicationGroup group, string? memberId, IReadOnlyList<KeyValuePair<string, string?>> tags)
    {
        var changed = memberId is null ? group with { Tags = TagRules.Add(group.Tags, tags) } : group;
        return changed with { MemberTags = Each(group, memberId, present => TagRules.Add(present, tags)) };
    }

    public static ReplicationGroup RemoveTags(this ReplicationGroup group, string? memberId, IReadOnlyList<string> keys)
    {
        if (memberId is not null)
            return group with { MemberTags = Each(group, memberId, present => TagRules.Remove(present, keys)) };
        return group with
        {
            Tags = TagRules.Remove(group.Tags, keys),
            MemberTags = Each(group, null, present => TagRules.Remove(present, [.. keys.Where(present.ContainsKey)])),
        };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Each(
        ReplicationGroup group, string? memberId, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change) =>
        group.MemberTags.ToDictionary(
            entry => entry.Key,
            entry => memberId is null || entry.Key == memberId ? change(entry.Value) : entry.Value);
}
