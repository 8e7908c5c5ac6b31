using Larder.Model.Tags;

namespace Larder.Tests.Tags;

public sealed class TagRulesTests
{
    private static readonly Dictionary<string, string> _none = [];

    [Fact]
    public void A_tag_with_a_known_key_replaces_the_value()
    {
        var tags = TagRules.Add(new Dictionary<string, string> { ["team"] = "a" }, [new("team", "b"), new("tier", null)]);

        Assert.Equal([new("team", "b"), new("tier", "")], tags);
    }

    [Fact]
    public void The_fifty_first_tag_is_refused()
    {
        var fifty = TagRules.Add(_none, [.. Enumerable.Range(0, 50).Select(index => new KeyValuePair<string, string?>($"k{index}", "v"))]);

        Assert.Equal(50, fifty.Count);
        Refused.With("TagQuotaPerResourceExceeded", () => TagRules.Add(fifty, [new("one-more", "v")]));
        Assert.Equal(50, TagRules.Add(fifty, [new("k0", "changed")]).Count);
    }

    [Theory]
    [InlineData("aws:cloudformation")]
    [InlineData("AWS:x")]
    [InlineData("")]
    [InlineData(" ")]
    public void A_reserved_or_blank_key_is_refused(string key) =>
        Refused.With("InvalidParameterValue", () => TagRules.Add(_none, [new(key, "v")]));

    [Fact]
    public void Keys_of_129_and_values_of_257_characters_are_refused()
    {
        Refused.With("InvalidParameterValue", () => TagRules.Add(_none, [new(new string('k', 129), "v")]));
        Refused.With("InvalidParameterValue", () => TagRules.Add(_none, [new("k", new string('v', 257))]));
    }

    [Fact]
    public void A_key_given_twice_in_one_request_is_refused() =>
        Refused.With("InvalidParameterValue", () => TagRules.Add(_none, [new("k", "a"), new("k", "b")]), "twice");

    [Fact]
    public void Removing_a_key_that_is_not_there_is_refused_by_its_name() =>
        Refused.With("TagNotFound", () => TagRules.Remove(_none, ["absent"]), "absent");
}
