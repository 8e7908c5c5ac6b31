using Larder.Console.ParameterGroups;
using Larder.Model.ParameterGroups;
using static Larder.Tests.Console.ParameterDrafts;

namespace Larder.Tests.Console;

public sealed class ParameterDraftTests
{
    private readonly ParameterDraft _draft = new(State(("timeout", "60"), ("databases", "32")));

    [Fact]
    public void What_is_typed_shows_as_a_difference_and_what_is_typed_back_does_not()
    {
        _draft.Set(Of("tcp-keepalive"), "100");
        _draft.Set(Of("timeout"), "90");
        _draft.Reset("databases");
        Assert.Equal(
            [("databases", "32", "16"), ("tcp-keepalive", "300", "100"), ("timeout", "60", "90")],
            _draft.Differences().Select(one => (one.Name, one.From!, one.To!)));

        _draft.Set(Of("tcp-keepalive"), "300");
        _draft.Set(Of("timeout"), "60");
        _draft.Set(Of("databases"), "32");

        Assert.Equal((0, null), (_draft.Count, _draft.Refusal()));
        Assert.Empty(_draft.Differences());
    }

    [Fact]
    public void A_value_that_the_API_would_refuse_is_refused_in_its_words_and_nothing_is_shown_as_changed()
    {
        _draft.Set(Of("timeout"), "5");
        _draft.Set(Of("tcp-keepalive"), "100");

        Assert.Contains("within 0,20-; 5 was given", _draft.Problem("timeout"), StringComparison.Ordinal);
        Assert.Null(_draft.Problem("tcp-keepalive"));
        Assert.Equal(_draft.Problem("timeout"), _draft.Refusal());
        Assert.Empty(_draft.Differences());
    }

    [Fact]
    public void More_at_once_than_a_request_takes_are_refused_together()
    {
        foreach (var parameter in Redis7.Ordered.Where(one => one.Modifiable && AllowedValues.Allows(one, "7") && EngineSettings.WhyFixed(one.Name) is null).Take(21))
            _draft.Set(parameter, "7");

        Assert.Equal(21, _draft.Count);
        Assert.Contains("more than 20 parameters", _draft.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_all_that_is_reset_a_group_in_use_keeps_what_only_an_unused_one_may_change()
    {
        var used = new ParameterDraft(_draft.On with { Users = [Orders] });
        used.Set(Of("tcp-keepalive"), "100");
        used.ResetAll();
        _draft.ResetAll();

        Assert.Equal(["timeout"], used.Differences().Select(one => one.Name));
        Assert.Equal(["databases", "timeout"], _draft.Differences().Select(one => one.Name));
        Assert.Equal(("0", false, true), (used.ValueOf(Of("timeout")), used.IsSet("timeout"), used.IsSet("databases")));
    }

    [Fact]
    public void What_another_has_changed_meanwhile_is_seen_and_what_was_typed_goes_on_top_of_it()
    {
        _draft.Set(Of("timeout"), "90");
        _draft.Set(Of("tcp-keepalive"), "100");
        _draft.Reset("databases");
        var now = State(("timeout", "30"), ("tcp-keepalive", "100"), ("maxmemory-samples", "9"));

        Assert.Equal(["databases", "maxmemory-samples", "tcp-keepalive", "timeout"], _draft.Others(now).Select(one => one.Name));
        _draft.MoveTo(now);

        Assert.Equal([("timeout", "30", "90")], _draft.Differences().Select(one => (one.Name, one.From!, one.To!)));
        Assert.Equal("9", _draft.ValueOf(Of("maxmemory-samples")));
        Assert.Empty(_draft.Others(now));
    }

    [Fact]
    public void Each_cache_is_told_how_much_of_it_reaches_its_nodes_when()
    {
        var engines = Installations.With(Installations.Redis7, Installations.Garnet).Engines;
        var garnet = Orders with { Cache = new("edge", IsGroup: true), Engine = engines.Resolve("garnet", null) };
        _draft.Set(Of("tcp-keepalive"), "100");
        _draft.Reset("databases");

        var impacts = ParameterImpact.Of([Orders, garnet], _draft.Differences());

        Assert.Equal([(1, 1, 0), (0, 0, 2)], impacts.Select(one => (one.Immediately, one.AtReboot, one.None)));
    }

    [Fact]
    public void A_search_finds_names_and_values_and_keeps_what_is_being_typed_in_sight()
    {
        _draft.Set(Of("tcp-keepalive"), "100");

        Assert.Equal(["maxmemory-policy"], new ParameterSearch(" LRU ", OnlySet: false).In(_draft.On, null).Select(one => one.Name));
        Assert.Equal(["databases", "tcp-keepalive", "timeout"], new ParameterSearch("", OnlySet: true).In(_draft.On, _draft).Select(one => one.Name));
        Assert.Equal(Redis7.Parameters.Count, ParameterSearch.All.In(_draft.On, null).Count);
    }
}
