using System.CommandLine;

namespace Larder.Server.Commands;

/// <summary>A command whose help ends with examples; the list of commands shows the summary alone.</summary>
internal sealed class ExplainedCommand(string name, string summary, string examples) : Command(name, summary)
{
    public string Examples => examples;
}
