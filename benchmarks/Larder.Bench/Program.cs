using Larder.Bench;
using Larder.Bench.Figures;

var all = new Dictionary<string, Func<IAsyncEnumerable<Figure>>>(StringComparer.Ordinal)
{
    ["start"] = ServerStart.MeasureAsync,
    ["create"] = CreateToPong.MeasureAsync,
    ["hundred"] = HundredCaches.MeasureAsync,
    ["describe"] = Describe.MeasureAsync,
    ["api"] = ApiCalls.MeasureAsync,
    ["data-path"] = DataPath.MeasureAsync,
    ["killed"] = KilledPrimary.MeasureAsync,
    ["lost"] = LostWrites.MeasureAsync,
    ["hung"] = HungPrimary.MeasureAsync,
    ["planned"] = PlannedSwitch.MeasureAsync,
    ["large"] = LargeNode.MeasureAsync,
    ["console-view"] = WebConsole.FirstViewAsync,
    ["console-scroll"] = WebConsole.ScrollingAsync,
    ["console-change"] = WebConsole.StateChangeAsync,
    ["console-sessions"] = WebConsole.SessionsAsync,
};

var chosen = args.Where(argument => !argument.StartsWith('-')).ToList();
// A name stands for all that begin with it: console for the four figures of the console.
bool Chosen(string name) => chosen.Count == 0 || chosen.Exists(one => name == one || name.StartsWith(one + "-", StringComparison.Ordinal));

if (args.Contains("--help") || chosen.Exists(one => !all.Keys.Any(name => name == one || name.StartsWith(one + "-", StringComparison.Ordinal))))
{
    Console.Error.WriteLine($"./bench [{string.Join("|", all.Keys)}]...   measures all, or those named; writes artifacts/bench.json beside the table");
    return args.Contains("--help") ? 0 : 2;
}

var figures = new List<Figure>();
foreach (var (name, measure) in all.Where(one => Chosen(one.Key)))
{
    Console.Error.WriteLine($"measuring {name} …");
    await foreach (var figure in measure()) figures.Add(figure);
}

await Report.WriteAsync(figures, "artifacts/bench.json");
return figures.All(figure => figure.Met) ? 0 : 1;
