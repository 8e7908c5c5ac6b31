using Bunit;
using Larder.Console.Equivalents;
using Larder.ControlPlane.Access;

namespace Larder.Tests.Console.Equivalents;

public sealed class EquivalentPanelTests : ConsoleContext
{
    [Fact]
    public void It_follows_what_is_filled_in()
    {
        var panel = Panel(ApiCalls.Of(Calls.Orders));
        Assert.Contains("--replication-group-id orders", Text(panel), StringComparison.Ordinal);
        Assert.Contains("--region eu-west-1", Text(panel), StringComparison.Ordinal);
        Assert.Contains("--endpoint-url http://localhost", Text(panel), StringComparison.Ordinal);

        panel.Find("[data-testid=equivalent-terraform]").Click();
        Assert.Contains("resource \"aws_elasticache_replication_group\" \"orders\"", Text(panel), StringComparison.Ordinal);

        panel.Render(parameters => parameters.Add(one => one.Calls, ApiCalls.Of(Calls.Pages)));
        Assert.Contains("resource \"aws_elasticache_cluster\" \"pages\"", Text(panel), StringComparison.Ordinal);
        Assert.Equal(Text(panel), panel.Find("[data-testid=equivalent-copy]").GetAttribute("data-copy"));
    }

    [Fact]
    public void Where_nothing_is_chosen_yet_it_says_so() => Assert.NotNull(Panel([]).Find("[data-testid=equivalent-none]"));

    [Fact]
    public void For_an_engine_that_Terraform_does_not_know_it_says_so()
    {
        var panel = Panel(ApiCalls.Of(Calls.Orders with { Engine = "garnet" }));

        Assert.Equal(["AWS CLI", "C#"], panel.FindAll("[role=tab]").Select(tab => tab.TextContent));
        Assert.NotNull(panel.Find("[data-testid=equivalent-no-terraform]"));
    }

    private static string Text(IRenderedComponent<EquivalentPanel> panel) => panel.Find("[data-testid=equivalent-text]").TextContent;

    private IRenderedComponent<EquivalentPanel> Panel(IReadOnlyList<ApiCall> calls) => Render<EquivalentPanel>(panel => panel
        .Add(one => one.Calls, calls)
        .AddCascadingValue(new Caller(new("000000000000", "eu-west-1"), "key")));
}
