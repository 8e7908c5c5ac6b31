namespace Larder.Contract.Shapes;

/// <summary>Takes a structure's members in the contract's order. Null is absent and writes nothing.</summary>
public abstract class ShapeWriter
{
    public abstract void WriteString(Member member, string? value);
    public abstract void WriteBoolean(Member member, bool? value);
    public abstract void WriteInteger(Member member, int? value);
    public abstract void WriteLong(Member member, long? value);
    public abstract void WriteDouble(Member member, double? value);
    public abstract void WriteTimestamp(Member member, DateTimeOffset? value);
    public abstract void WriteStructure(Member member, IShape? value);

    /// <summary>The element's writer is called once per value, with the list's element as the member.</summary>
    public abstract void WriteList<T>(Member member, IReadOnlyList<T>? values, Action<ShapeWriter, Member, T> element);
}
