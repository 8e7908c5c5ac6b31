using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Larder.Server.Commands;

/// <summary>The library's help, and after it what it has no place for.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        switch (parseResult.CommandResult.Command)
        {
            case ExplainedCommand { Examples: var examples }:
                output.WriteLine("Examples:");
                foreach (var line in examples.Split('\n')) output.WriteLine($"  {line}");
                break;
            case RootCommand:
                output.WriteLine(ExitCode.Explanation);
                break;
        }
        return exitCode;
    }
}
