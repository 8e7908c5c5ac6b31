namespace Larder.Contract.Shapes;

/// <summary>Which members a structure carries, so that a server can refuse by name those that it does not
/// serve.</summary>
public static class PresentMembers
{
    /// <summary>The contract's names. An empty list or string is present.</summary>
    public static IReadOnlyList<string> Of(IShape shape)
    {
        var collector = new Collector();
        shape.Write(collector);
        return collector.Names;
    }

    private sealed class Collector : ShapeWriter
    {
        public List<string> Names { get; } = [];

        public override void WriteString(Member member, string? value) => Add(member, value is not null);
        public override void WriteBoolean(Member member, bool? value) => Add(member, value is not null);
        public override void WriteInteger(Member member, int? value) => Add(member, value is not null);
        public override void WriteLong(Member member, long? value) => Add(member, value is not null);
        public override void WriteDouble(Member member, double? value) => Add(member, value is not null);
        public override void WriteTimestamp(Member member, DateTimeOffset? value) => Add(member, value is not null);
        public override void WriteStructure(Member member, IShape? value) => Add(member, value is not null);

        public override void WriteList<T>(
            Member member, IReadOnlyList<T>? values, Action<ShapeWriter, Member, T> element) =>
            Add(member, values is not null);

        private void Add(Member member, bool present)
        {
            if (present) Names.Add(member.Name);
        }
    }
}
