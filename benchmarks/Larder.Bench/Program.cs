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
};

var chosen = args.Where(argument => !argument.StartsWith('-')).ToList();
if (args.Contains("--help") || chosen.Except(all.Keys).Any())
{
    Console.Error.WriteLine($"./bench [{string.Join("|", all.Keys)}]...   measures all, or those named; writes artifacts/bench.json beside the table");
    return args.Contains("--help") ? 0 : 2;
}

var figures = new List<Figure>();
foreach (var (name, measure) in all.Where(one => chosen.Count == 0 || chosen.Contains(one.Key)))
{
    Console.Error.WriteLine($"measuring {name} …");
    await foreach (var figure in measure()) figures.Add(figure);
}

await Report.WriteAsync(figures, "artifacts/bench.json");
return figures.All(figure => figure.Met) ? 0 : 1;
