using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Larder.Server.Admin;

namespace Larder.Server.Commands;

/// <summary>The program: its commands, and how it ends.</summary>
internal static class LarderCommand
{
    private const string Description = """
        Larder keeps caches for you: Redis, Valkey, Memcached and Garnet on this machine, made and managed as in Amazon
        ElastiCache, by this command, by the AWS CLI and SDKs, or by Terraform.

        Begin with:
          larder quickstart            start the service, create a cache, use it
          eval "$(larder env)"         let the AWS CLI speak to it
          aws elasticache describe-replication-groups
        """;

    public static RootCommand Create()
    {
        var root = new RootCommand(Description)
        {
            GlobalOptions.Home,
            GlobalOptions.Listen,
            GlobalOptions.Region,
            GlobalOptions.Output,
            QuickstartCommand.Create(),
            UpCommand.Create(),
            DownCommand.Create(),
            StatusCommand.Create(),
            CreateCommand.Create(),
            ListCommand.Create(),
            DescribeCommand.Create(),
            ConnectCommand.Create(),
            ModifyCommand.Create(),
            ReplicasCommand.Create(),
            FailoverCommand.Create(),
            RebootCommand.Create(),
            UpdateCommand.Create(),
            DeleteCommand.Create(),
            LeftoversCommand.Create(),
            EnvCommand.Create(),
            KeysCommand.Create(),
            ConsoleCommand.Create(),
            AuditCommand.Create(),
            EnginesCommand.Create(),
            DoctorCommand.Create(),
        };
        var version = root.Options.OfType<VersionOption>().Single();
        version.Action = new PrintVersion();
        var help = root.Options.OfType<HelpOption>().Single();
        var withExamples = new HelpWithExamples((HelpAction)help.Action!);
        help.Action = withExamples;
        root.SetAction(withExamples.Invoke);
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        if (!OperatingSystem.IsLinux())
        {
            await System.Console.Error.WriteLineAsync("larder: Linux is the one platform: it manages processes and addresses by Linux's own means.");
            await System.Console.Error.WriteLineAsync("  Run it in a Linux virtual machine, a container or WSL 2.");
            return ExitCode.Failed;
        }

        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0) return await RefuseAsync(parsed);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The service ends by its own rules, however long its caches need for it.
            ProcessTerminationTimeout = parsed.CommandResult.Command.Name == UpCommand.Name ? null : TimeSpan.FromSeconds(2),
        };
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
#pragma warning disable CA1031 // The program's edge: whatever it is ends as an exit code and words.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var (exitCode, lines) = Failures.Of(failure);
            foreach (var line in lines) await System.Console.Error.WriteLineAsync(line);
            return exitCode;
        }
    }

    /// <summary>One line an error, and where to read on. The whole help would push the errors off the screen.</summary>
    private static async Task<int> RefuseAsync(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) await System.Console.Error.WriteLineAsync($"larder: {error.Message}");
        var command = parsed.CommandResult.Command;
        var path = PathOf(command);
        await System.Console.Error.WriteLineAsync($"  `{path} --help` tells what it takes.");
        return ExitCode.Usage;
    }

    // A command's parent may be one of several symbols that it is known under; there is one here.
    private static string PathOf(Command command) =>
        command is RootCommand ? "larder" : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? PathOf(parent) : "larder")} {command.Name}";

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"larder {StatusReader.Version}");
            return ExitCode.Done;
        }
    }
}
