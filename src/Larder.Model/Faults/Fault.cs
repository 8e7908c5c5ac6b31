namespace Larder.Model.Faults;

/// <summary>A refusal as a value: what crosses a grain call, where a thrown exception would not serialise.</summary>
public sealed record Fault(string Code, string Message, int HttpStatus);
