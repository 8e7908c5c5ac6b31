using Larder.Server.Commands.Caches;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Larder.Server.Commands;

/// <summary>What stands in a table. Never markup: a description may hold brackets.</summary>
internal static class Cell
{
    public static IRenderable Of(string? text) => new Text(text ?? "");

    public static IRenderable Of(CacheAddress? address) => new Text(address?.ToString() ?? "-");

    public static IRenderable OfStatus(string status) => new Text(status, new Style(status switch
    {
        "available" => Color.Green,
        _ when Cache.IsFailure(status) => Color.Red,
        _ => Color.Yellow,
    }));
}
