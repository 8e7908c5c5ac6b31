using Larder.Contract.ElastiCache;

namespace Larder.Server.Tags;

internal static class TagShape
{
    public static List<KeyValuePair<string, string?>> Read(IReadOnlyList<Tag>? tags) =>
        [.. (tags ?? []).Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value))];

    public static TagListMessage Of(IReadOnlyDictionary<string, string> tags) => new()
    {
        TagList = [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
    };
}
