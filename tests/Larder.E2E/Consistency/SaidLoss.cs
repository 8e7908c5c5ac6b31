using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.E2E.Consistency;

/// <summary>What a group's events say may be lost.</summary>
internal static partial class SaidLoss
{
    /// <summary>How many acknowledged writes; everything where an event says so.</summary>
    public static long Of(IEnumerable<string> messages, int connectionsSince)
    {
        var sum = 0L;
        foreach (var message in messages)
        {
            if (message.Contains("contents are lost", StringComparison.Ordinal) || message.Contains("they are lost", StringComparison.Ordinal)
                || message.Contains("how many are lost is not known", StringComparison.Ordinal))
            {
                return long.MaxValue;
            }

            if (AtMost().Match(message) is { Success: true } most) sum += connectionsSince + long.Parse(most.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        return sum;
    }

    [GeneratedRegex("At most ([0-9]+) acknowledged write")]
    private static partial Regex AtMost();
}
