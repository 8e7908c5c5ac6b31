namespace Larder.Server.Commands.Doctor;

internal enum Outcome
{
    Ok,
    Warning,
    Blocks,
}

/// <summary>One thing that was looked at: what was found, and what to do where that is not well.</summary>
internal sealed record Check(string Name, Outcome Outcome, string Finding, string? Remedy)
{
    public static Check Ok(string name, string finding) => new(name, Outcome.Ok, finding, null);

    public static Check Warning(string name, string finding, string remedy) => new(name, Outcome.Warning, finding, remedy);

    public static Check Blocks(string name, string finding, string remedy) => new(name, Outcome.Blocks, finding, remedy);
}
