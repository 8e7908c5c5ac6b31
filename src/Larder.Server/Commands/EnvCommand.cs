using System.CommandLine;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>`larder env`: what a shell must know for AWS's own tools to find the service.</summary>
internal static class EnvCommand
{
    public static Command Create()
    {
        var command = new ExplainedCommand("env",
            "Print shell commands after which the AWS CLI and SDKs speak to this service. They hold the "
            + "secret access key.",
            """
            eval "$(larder env)"
            aws elasticache describe-cache-engine-versions
            """);
        command.SetAction(parsed => Run(CommandContext.Of(parsed)));
        return command;
    }

    private static int Run(CommandContext context)
    {
        var place = ServicePlace.Find(context.Options, context.InstallationGiven, Environment.GetEnvironmentVariable);
        if (place.Home is { } home && !ServerLock.IsHeld(home))
            context.Terminal.Note("larder: the service is not running; start it with `larder up --detach`.");
        var variables = ShellEnvironment.Variables(place, context.Options.Region);
        if (!context.Terminal.Json)
        {
            context.Terminal.Output.Write(ShellEnvironment.Script(variables));
            return ExitCode.Done;
        }

        context.Terminal.WriteJson(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in variables) json.WriteString(name, value);
            json.WriteEndObject();
        });
        return ExitCode.Done;
    }
}
