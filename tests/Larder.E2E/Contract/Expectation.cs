namespace Larder.E2E.Contract;

/// <summary>What a line of Operations says of an operation.</summary>
internal abstract record Expectation
{
    /// <summary>This request has this outcome.</summary>
    public sealed record Sent(string Place, string Form) : Expectation;

    /// <summary>It will have one as soon as this capability is there.</summary>
    public sealed record Awaits(string Capability) : Expectation;

    public sealed record CannotOccur(string Reason) : Expectation;
}

/// <param name="Word">valid, awaited or absent for a request that is right; for one that is wrong the error.</param>
/// <param name="Error">What is answered; null where nothing is wrong.</param>
internal sealed record Line(string Operation, string Word, string? Error, Expectation Expectation)
{
    /// <summary>The request is right and carried out.</summary>
    public const string Valid = "valid";

    /// <summary>The request is right, and the operation is not carried out yet.</summary>
    public const string Awaited = "awaited";

    /// <summary>The request is right, and what it is about cannot be there.</summary>
    public const string Absent = "absent";

    public bool IsRight => Word is Valid or Awaited or Absent;

    public override string ToString() => $"{Operation}, {(Error is null || Word == Error ? Word : $"{Word} {Error}")}";
}
