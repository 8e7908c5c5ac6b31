using Larder.Contract.Ec2;
using Larder.Model.Vpcs;
using Specification = Larder.Model.Vpcs.TagSpecification;
using WireSpecification = Larder.Contract.Ec2.TagSpecification;

namespace Larder.Server.Vpcs;

/// <summary>What EC2's operations have in common: tags and filters.</summary>
internal static class Ec2Shape
{
    public static IReadOnlyList<Tag> Of(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];

    public static IReadOnlyList<Specification> Read(IReadOnlyList<WireSpecification>? specifications) =>
    [
        .. (specifications ?? []).Select(one => new Specification(
            one.ResourceType, [.. (one.Tags ?? []).Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value))])),
    ];

    public static IReadOnlyList<ResourceFilter> Read(IReadOnlyList<Filter>? filters) =>
        [.. (filters ?? []).Select(filter => new ResourceFilter(filter.Name, filter.Values ?? []))];
}
