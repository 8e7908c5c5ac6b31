using System.Globalization;
using Larder.Console.Resources;
using Larder.Model.SampleApp;
using Microsoft.Extensions.Localization;

namespace Larder.Console.SampleApp;

/// <summary>A sample application's figures, in the reader's language.</summary>
internal static class SampleText
{
    private const string None = "–";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Rate(double perSecond) => perSecond.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>With as many digits as say something: a cache answers within fractions of a millisecond.</summary>
    public static string Time(IStringLocalizer<Strings> text, TimeSpan? span) => span is { TotalMilliseconds: var milliseconds }
        ? text["Milliseconds", milliseconds.ToString(milliseconds < 10 ? "0.00" : milliseconds < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture)]
        : None;

    public static string Percent(double? share) => share is { } known ? known.ToString("0 %", CultureInfo.InvariantCulture) : None;

    public static string Interruptions(IStringLocalizer<Strings> text, SampleFigures figures) => figures switch
    {
        { Interruptions: 0 } => text["Sample_NotInterrupted"],
        { Interruptions: 1 } => text["Sample_InterruptedOnce", Time(text, figures.LastInterruption)],
        _ => text["Sample_Interrupted", Number(figures.Interruptions), Time(text, figures.LastInterruption), Time(text, figures.LongestInterruption)],
    };

    /// <summary>The picture in words.</summary>
    public static string Minute(IStringLocalizer<Strings> text, IReadOnlyList<SampleSecond> seconds) => text[
        "Sample_Minute", seconds.Count, Number(seconds.Sum(one => one.Hits)), Number(seconds.Sum(one => one.Misses)), Number(seconds.Sum(one => one.Without))];
}
