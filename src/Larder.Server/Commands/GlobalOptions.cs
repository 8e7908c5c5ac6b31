using System.CommandLine;

namespace Larder.Server.Commands;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string> Home = new("--home")
    {
        Description = "Data directory of the installation (LARDER_HOME; ~/.larder where nothing is said).",
        HelpName = "DIRECTORY",
        Recursive = true,
    };

    public static readonly Option<string> Listen = new("--listen")
    {
        Description = "Address and port of the service (LARDER_LISTEN; 127.0.0.1:7379 where nothing is said).",
        HelpName = "IP:PORT",
        Recursive = true,
    };

    public static readonly Option<string> Region = new("--region")
    {
        Description = "Region to ask for, as caches of one region are not seen in another (us-east-1 where nothing is said).",
        HelpName = "REGION",
        Recursive = true,
    };

    public static readonly Option<string> Output = Formats();

    private static Option<string> Formats() =>
        new Option<string>("--output", "-o")
        {
            Description = "text for people, json for programs (fields named as AWS names them).",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
            Recursive = true,
        }.AcceptOnlyFromAmong("text", "json");
}
