using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Larder.Bench;

/// <summary>The figures as a table for people and as JSON for everything else.</summary>
internal static class Report
{
    public static async Task WriteAsync(IReadOnlyList<Figure> figures, string file)
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumns("what", "measured", "peer", "ratio", "goal", "met", "how");
        foreach (var figure in figures)
        {
            table.AddRow(
                figure.What,
                $"{Number(figure.Value)} {figure.Unit}",
                figure.Peer is null ? "none" : $"{figure.Peer}: {Number(figure.PeerValue!.Value)} {figure.Unit}",
                figure.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "",
                figure.Goal,
                figure.Met ? "yes" : "NO",
                figure.How);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 240;
        console.Write(table);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize([.. figures], FigureJson.Default.ListFigure));
    }

    private static string Number(double value) =>
        value.ToString(value >= 1000 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<Figure>))]
internal sealed partial class FigureJson : JsonSerializerContext;
