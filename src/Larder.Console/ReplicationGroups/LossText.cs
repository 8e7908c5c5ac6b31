using System.Globalization;
using Larder.Console.Resources;
using Microsoft.Extensions.Localization;

namespace Larder.Console.ReplicationGroups;

/// <summary>What a failover cost, in the reader's language.</summary>
internal static class LossText
{
    /// <param name="l">The strings.</param>
    /// <param name="atMost"><see cref="Larder.Model.ReplicationGroups.FailoverRecord.LostAtMost"/>.</param>
    public static string Of(IStringLocalizer<Strings> l, int? atMost) => atMost switch
    {
        null => l["LossUnknown"],
        0 => l["LossNone"],
        _ => l["LossAtMost", Number(atMost.Value)],
    };

    public static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
