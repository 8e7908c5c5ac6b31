using Bunit;
using Larder.Console.Create;

namespace Larder.Tests.Console.Create;

public sealed class ReviewTests : ConsoleContext
{
    private readonly CreateForm _form = Forms.With(Installations.Redis7);

    [Fact]
    public void Everything_that_is_asked_for_is_said_in_words()
    {
        _form.Input.Replicas = 1;
        _form.MakeSubnetGroup();
        _form.Input.NewSubnetGroup = "my-first-subnet-group";
        _form.Input.Maintenance = new() { Chosen = true, Day = DayOfWeek.Monday, Time = "04:00" };

        var review = Render<ReviewPart>(part => part.Add(one => one.Form, _form)).Find("[data-testid=review]").TextContent;

        Assert.Contains("A primary and 1 of its replicas", review, StringComparison.Ordinal);
        Assert.Contains("my-first-subnet-group (new, made first)", review, StringComparison.Ordinal);
        Assert.Contains("mon:04:00-mon:05:00 UTC", review, StringComparison.Ordinal);
        Assert.Contains("Neither at rest nor in transit", review, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_to_be_put_right_is_listed_with_the_way_there_once_it_was_tried()
    {
        _form.Input.Id = "";
        Assert.Empty(Part().FindAll("[data-testid=problems]"));

        _form.TouchAll();

        Assert.Equal("/console/create#basics", Part().Find("[data-testid=problems] a").GetAttribute("href"));
    }

    private IRenderedComponent<ReviewPart> Part() => Render<ReviewPart>(part => part.Add(one => one.Form, _form).Add(one => one.Here, "/console/create"));
}
