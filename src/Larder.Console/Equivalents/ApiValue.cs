namespace Larder.Console.Equivalents;

/// <summary>What a member of a request holds.</summary>
public abstract record ApiValue
{
    public sealed record Text(string Value) : ApiValue;

    public sealed record Number(int Value) : ApiValue;

    public sealed record Flag(bool Value) : ApiValue;

    public sealed record Sequence(IReadOnlyList<ApiValue> Items) : ApiValue;

    /// <param name="Shape">Its name in the contract.</param>
    public sealed record Structure(string Shape, IReadOnlyList<ApiMember> Members) : ApiValue;

    /// <summary>What an earlier call answers.</summary>
    /// <param name="Of">The call.</param>
    /// <param name="Member">The member of its answer that is meant.</param>
    /// <param name="Known">Its value, where the caller chose it.</param>
    public sealed record Answer(ApiCall Of, string Member, string? Known) : ApiValue;
}
