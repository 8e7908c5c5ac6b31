namespace Larder.Console.Faults;

/// <summary>Why something that was asked for did not happen, as its reader can act on it.</summary>
/// <param name="Code">AWS's code.</param>
/// <param name="Message">Names what was wrong and the remedy; null where the mistake is ours and only the log says more.</param>
/// <param name="RequestId">Under which the log has what is ours.</param>
public sealed record Refusal(string Code, string? Message, string RequestId);
