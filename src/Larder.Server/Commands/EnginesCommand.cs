using System.CommandLine;
using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Facts;
using Larder.Model.NodeTypes;
using Larder.Server.Commands.Caches;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder engines`: what a cache can be made of here.</summary>
internal static class EnginesCommand
{
    private static readonly Option<bool> NodeTypes = new("--node-types") { Description = "List the sizes of nodes instead. Needs no service." };

    public static Command Create()
    {
        var command = new ExplainedCommand("engines",
            "List the engines and versions that this installation can really run.",
            """
            larder engines
            larder engines --node-types
            """) { NodeTypes };
        command.SetAction((parsed, cancellation) => parsed.GetValue(NodeTypes)
            ? Task.FromResult(ShowNodeTypes(CommandContext.TerminalOf(parsed)))
            : RunAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        var versions = await session.Caches.EngineVersionsAsync(cancellation);
        if (context.Terminal.Json) WriteJson(context.Terminal, versions);
        else WriteTable(context.Terminal, versions);
        return ExitCode.Done;
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<CacheEngineVersion> versions)
    {
        var table = Terminal.NewTable("Engine", "Version", "Family", "Description");
        foreach (var version in versions)
        {
            table.AddRow(Cell.Of(version.Engine), Cell.Of(version.EngineVersion), Cell.Of(version.CacheParameterGroupFamily),
                Cell.Of(version.CacheEngineVersionDescription));
        }
        terminal.WriteTable(table);
    }

    private static void WriteJson(Terminal terminal, IReadOnlyList<CacheEngineVersion> versions) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        PrintedShape.WriteList(json, "CacheEngineVersions", versions);
        json.WriteEndObject();
    });

    private static int ShowNodeTypes(Terminal terminal)
    {
        var types = FactFiles.NodeTypes().All.OrderBy(type => type.RedisMaxMemoryBytes).ThenBy(type => type.Name, StringComparer.Ordinal).ToList();
        if (terminal.Json) WriteJson(terminal, types);
        else WriteTable(terminal, types);
        return ExitCode.Done;
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<NodeType> types)
    {
        var table = Terminal.NewTable("Node type", "Memory for data", "Generation");
        foreach (var type in types)
            table.AddRow(Cell.Of(type.Name), Cell.Of(Size.Of(type.RedisMaxMemoryBytes)), Cell.Of(type.Current ? "current" : "previous"));
        terminal.WriteTable(table);
    }

    private static void WriteJson(Terminal terminal, IReadOnlyList<NodeType> types) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("CacheNodeTypes");
        foreach (var type in types)
        {
            json.WriteStartObject();
            json.WriteString("CacheNodeType", type.Name);
            json.WriteNumber("MaxMemoryBytes", type.RedisMaxMemoryBytes);
            json.WriteNumber("MemcachedMaxMemoryMegabytes", type.MemcachedMaxMemoryMegabytes);
            json.WriteString("Generation", type.Current ? "current" : "previous");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
