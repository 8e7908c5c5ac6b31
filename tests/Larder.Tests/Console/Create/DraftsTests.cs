using Larder.Console.Create;
using Larder.Console.Layout;

namespace Larder.Tests.Console.Create;

public sealed class DraftsTests
{
    private readonly TabOfBrowser _browser = new();

    [Fact]
    public async Task What_was_kept_is_read_again()
    {
        var input = Forms.With(Installations.Redis7).Input;
        input.Maintenance = new() { Chosen = true, Day = DayOfWeek.Friday, Time = "01:00" };
        input.Tags.Add(new() { Key = "team", Value = "web" });

        await new Drafts(new TabStorage(_browser)).KeepAsync("draft", input);

        Assert.Equal(Drafts.Text(input), Drafts.Text((await new Drafts(new TabStorage(_browser)).ReadAsync("draft"))!));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        var (drafts, input) = (new Drafts(new TabStorage(_browser)), new CreateInput());
        await drafts.KeepAsync("draft", input);
        await drafts.KeepAsync("draft", input);
        Assert.Equal(1, _browser.Writes);

        input.Id = "orders";
        await drafts.KeepAsync("draft", input);

        Assert.Equal(2, _browser.Writes);
    }

    [Fact]
    public async Task A_draft_of_another_version_is_none()
    {
        _browser.Kept["draft"] = "{\"Method\":\"of old\"}";

        Assert.Null(await new Drafts(new TabStorage(_browser)).ReadAsync("draft"));
        Assert.Null(await new Drafts(new TabStorage(_browser)).ReadAsync("another"));
    }
}
