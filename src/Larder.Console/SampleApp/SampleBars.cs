using System.Globalization;
using System.Text;
using Larder.Model.SampleApp;

namespace Larder.Console.SampleApp;

/// <summary>The last minute as bars, one a second, the latest at the right: hits at the foot, misses above them, on top what was
/// done without the cache. Each is the path of an SVG of <see cref="Width"/> by <see cref="Height"/>; none is null.</summary>
/// <param name="Highest">How many visitors the full height stands for.</param>
internal sealed record SampleBars(string? Hits, string? Misses, string? Without, int Highest)
{
    public const int Width = SampleTally.Window * Step;
    public const int Height = 120;

    private const int Step = 10;
    private const int Bar = 8;

    /// <param name="seconds">Not more than a minute of them.</param>
    /// <param name="usual">Visitors a second; a busier second makes room for itself.</param>
    public static SampleBars Of(IReadOnlyList<SampleSecond> seconds, int usual)
    {
        var highest = Math.Max(usual, seconds.Select(second => second.Visitors).DefaultIfEmpty().Max());
        var (hits, misses, without) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var index = 0; index < seconds.Count; index++)
        {
            var second = seconds[index];
            var left = Width - ((seconds.Count - index) * Step) + ((Step - Bar) / 2);
            Add(hits, left, 0, second.Hits, highest);
            Add(misses, left, second.Hits, second.Misses, highest);
            Add(without, left, second.Hits + second.Misses, second.Without, highest);
        }

        return new(PathOf(hits), PathOf(misses), PathOf(without), highest);
    }

    private static void Add(StringBuilder path, int left, int below, int count, int highest)
    {
        if (count == 0) return;
        var (top, height) = (Height * (1 - ((double)(below + count) / highest)), Height * (double)count / highest);
        path.Append(CultureInfo.InvariantCulture, $"M{left} {top:0.#}h{Bar}v{height:0.#}h-{Bar}z");
    }

    private static string? PathOf(StringBuilder path) => path.Length == 0 ? null : path.ToString();
}
