using System.CommandLine;
using Larder.Server.Credentials;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder keys`: the access keys of the installation.</summary>
internal static class KeysCommand
{
    private static readonly Option<bool> ShowSecret = new("--show-secret") { Description = "Print the secrets too." };

    public static Command Create()
    {
        var command = new ExplainedCommand("keys",
            "List the access keys that the service takes. They sign in to the console too.",
            """
            larder keys
            larder keys --show-secret
            """) { ShowSecret };
        command.SetAction(parsed => Run(CommandContext.Of(parsed), parsed.GetValue(ShowSecret)));
        return command;
    }

    private static int Run(CommandContext context, bool showSecret)
    {
        var keys = AccessKeys.Load(context.Options.Home) ?? throw CommandFailure.NotRunning(context.Options.Home);
        if (context.Terminal.Json) WriteJson(context.Terminal, keys, showSecret);
        else WriteTable(context.Terminal, keys, showSecret);
        return ExitCode.Done;
    }

    private static void WriteTable(Terminal terminal, AccessKeys keys, bool showSecret)
    {
        var table = showSecret
            ? Terminal.NewTable("Access key id", "Account", "Secret access key")
            : Terminal.NewTable("Access key id", "Account");
        foreach (var key in keys.All)
        {
            if (showSecret) table.AddRow(Cell.Of(key.Id), Cell.Of(key.Account), Cell.Of(key.Secret));
            else table.AddRow(Cell.Of(key.Id), Cell.Of(key.Account));
        }
        terminal.WriteTable(table);
    }

    private static void WriteJson(Terminal terminal, AccessKeys keys, bool showSecret) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("AccessKeys");
        foreach (var key in keys.All)
        {
            json.WriteStartObject();
            json.WriteString("AccessKeyId", key.Id);
            json.WriteString("Account", key.Account);
            if (showSecret) json.WriteString("SecretAccessKey", key.Secret);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
