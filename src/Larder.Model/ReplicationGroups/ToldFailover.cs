using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.Model.ReplicationGroups;

/// <summary>A completed failover as its event tells it (<see cref="GroupEvents.Completed"/>): AWS's answers have no other
/// place for it.</summary>
/// <param name="Loss">What was or could have been lost, as a sentence.</param>
public sealed partial record ToldFailover(string From, string To, TimeSpan Outage, string Loss)
{
    /// <summary>Null where the event tells of something else.</summary>
    public static ToldFailover? Read(string? message)
    {
        var match = Completed().Match(message ?? "");
        return match.Success
            ? new(
                match.Groups["from"].Value, match.Groups["to"].Value,
                TimeSpan.FromMilliseconds(double.Parse(match.Groups["outage"].Value, CultureInfo.InvariantCulture)),
                match.Groups["loss"].Value)
            : null;
    }

    [GeneratedRegex(@"^Failover from primary node (?<from>\S+) to replica node (?<to>\S+) completed: the primary endpoint took no writes for (?<outage>\d+\.\d) ms\. (?<loss>.+)$")]
    private static partial Regex Completed();
}
