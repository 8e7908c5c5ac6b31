namespace Larder.Model.Modify;

/// <summary>One thing that can be changed of a cache: how it is, and what waits for the maintenance window.</summary>
/// <param name="Value">In the API's words.</param>
/// <param name="Waiting">Null where nothing of it waits.</param>
public sealed record Field<T>(ChangeKind Kind, Func<T, string> Value, Func<T, string?> Waiting)
{
    public Field(ChangeKind kind, Func<T, string> value)
        : this(kind, value, _ => null)
    {
    }

    /// <summary>What comes of it where a cache goes from one value to the next; null where nothing does.</summary>
    public Effect? Between(T before, T after)
    {
        var (was, waited, now, waits) = (Value(before), Waiting(before), Value(after), Waiting(after));
        if (waits is not null && waits != waited) return new() { Change = Kind, From = was, To = waits, Time = EffectTime.Window };
        if (now != was) return new() { Change = Kind, From = was, To = now, Time = EffectTime.Now };
        return waited is not null && waits is null ? new() { Change = Kind, From = waited, To = was, Time = EffectTime.Withdrawn } : null;
    }
}
