using System.Globalization;
using System.Text.Json;
using Larder.Model.Probes;

namespace Larder.Server.Commands.Groups;

/// <summary>One failover: what the service measured, and what a client saw that wrote all the while.</summary>
internal sealed record FailoverOutcome
{
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>As the service's event tells it.</summary>
    public required TimeSpan Outage { get; init; }
    public required WriteCounts Writes { get; init; }

    public void WriteText(Terminal terminal)
    {
        var lost = Writes.Lost == 0 ? "none lost" : $"{Number(Writes.Lost)} LOST";
        terminal.Line($"{From} → {To}");
        terminal.Line($"  no writes for  {Milliseconds(Writes.LongestGap)} ms as a client saw it, {Milliseconds(Outage)} ms as the service measured it");
        terminal.Line($"  writes         {Number(Writes.Acknowledged)} acknowledged, {lost}; {Number(Writes.Refused)} refused, {Number(Writes.Unanswered)} cut off unanswered");
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(nameof(From), From);
        json.WriteString(nameof(To), To);
        json.WriteNumber("OutageSeenMilliseconds", Math.Round(Writes.LongestGap.TotalMilliseconds, 1));
        json.WriteNumber("OutageMeasuredMilliseconds", Math.Round(Outage.TotalMilliseconds, 1));
        json.WriteNumber("WritesAcknowledged", Writes.Acknowledged);
        json.WriteNumber("WritesRefused", Writes.Refused);
        json.WriteNumber("WritesUnanswered", Writes.Unanswered);
        json.WriteNumber("WritesLost", Writes.Lost);
        json.WriteEndObject();
    }

    private static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
