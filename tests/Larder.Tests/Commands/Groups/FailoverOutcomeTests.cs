using System.Text.Json;
using Larder.Server.Commands;
using Larder.Server.Commands.Groups;

namespace Larder.Tests.Commands.Groups;

public sealed class FailoverOutcomeTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly FailoverOutcome _outcome = new()
    {
        From = "orders-001",
        To = "orders-002",
        Outage = TimeSpan.FromMilliseconds(4.26),
        Writes = new() { Acknowledged = 3120, Refused = 2, Unanswered = 4, Lost = 0, LongestGap = TimeSpan.FromMilliseconds(7.94) },
    };

    public void Dispose() => _output.Dispose();

    [Fact]
    public void People_see_who_followed_whom_both_outages_and_all_counts()
    {
        _outcome.WriteText(NewTerminal());

        Assert.Equal(
            """
            orders-001 → orders-002
              no writes for  7.9 ms as a client saw it, 4.3 ms as the service measured it
              writes         3,120 acknowledged, none lost; 2 refused, 4 cut off unanswered

            """,
            _output.ToString());
    }

    [Fact]
    public void A_loss_cannot_be_overlooked()
    {
        (_outcome with { Writes = _outcome.Writes with { Lost = 3 } }).WriteText(NewTerminal());

        Assert.Contains("3 LOST", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_numbers()
    {
        NewTerminal().WriteJson(_outcome.WriteJson);
        var json = JsonDocument.Parse(_output.ToString()).RootElement;

        Assert.Equal(("orders-001", "orders-002"), (json.GetProperty("From").GetString(), json.GetProperty("To").GetString()));
        Assert.Equal((7.9, 4.3), (json.GetProperty("OutageSeenMilliseconds").GetDouble(), json.GetProperty("OutageMeasuredMilliseconds").GetDouble()));
        Assert.Equal((3120, 2, 4, 0), (Count("Acknowledged"), Count("Refused"), Count("Unanswered"), Count("Lost")));

        long Count(string what) => json.GetProperty($"Writes{what}").GetInt64();
    }

    private Terminal NewTerminal() => new(_output, TextWriter.Null, json: false, outputIsTerminal: false, errorIsTerminal: false);
}
