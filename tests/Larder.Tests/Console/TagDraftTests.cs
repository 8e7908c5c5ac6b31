using Larder.Console.Caches.Tagging;

namespace Larder.Tests.Console;

public sealed class TagDraftTests
{
    private readonly Dictionary<string, string> _before = new() { ["team"] = "shop", ["tier"] = "gold" };

    [Fact]
    public void Only_what_differs_is_asked_for()
    {
        var draft = new TagDraft(_before);
        Assert.False(draft.Changes);

        draft.Tags[0].Value = "web";
        draft.Tags.RemoveAt(1);
        draft.Tags.Add(new() { Key = "new", Value = "" });

        Assert.True(draft.Changes);
        Assert.Equal([new("team", "web"), new("new", "")], draft.Set);
        Assert.Equal(["tier"], draft.Removed(_before));
        Assert.Empty(draft.Removed(new Dictionary<string, string> { ["team"] = "shop" }));
    }

    [Fact]
    public void A_key_that_is_renamed_is_removed_and_added()
    {
        var draft = new TagDraft(_before);
        draft.Tags[1].Key = "level";

        Assert.Equal([new("level", "gold")], draft.Set);
        Assert.Equal(["tier"], draft.Removed(_before));
    }

    [Theory]
    [InlineData("", "blank")]
    [InlineData("aws:x", "reserved")]
    [InlineData("team", "twice")]
    public void The_API_s_rules_are_told_while_typing(string key, string problem)
    {
        var draft = new TagDraft(_before);
        Assert.Null(draft.Problem);

        draft.Tags.Add(new() { Key = key });

        Assert.Contains(problem, draft.Problem!, StringComparison.Ordinal);
    }
}
