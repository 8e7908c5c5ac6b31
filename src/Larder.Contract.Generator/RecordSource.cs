namespace Larder.Contract.Generator;

/// <summary>A record per structure, which reads and writes itself: the server and the client use the same
/// code.</summary>
public static class RecordSource
{
    public static string Of(ContractFile contract)
    {
        var source = new SourceText(contract);
        var members = new MemberSource(contract);
        foreach (var (name, shape) in contract.Structures()) Write(source, contract, members, name, shape);
        return source.ToString();
    }

    private static void Write(
        SourceText source, ContractFile contract, MemberSource members, string name, ShapeFacts shape)
    {
        var type = Naming.Type(contract, name);
        var all = shape.Members.Select(m => (Wire: m.Key, Facts: m.Value, Name: Naming.Property(type, m.Key))).ToList();
        if (all.DistinctBy(m => m.Name).Count() != all.Count)
            throw new ContractException($"two members of {name} make the same name");

        source.Line();
        source.Block($"public sealed record {type} : global::Larder.Contract.Shapes.IShape<{type}>", () =>
        {
            foreach (var (_, facts, property) in all) source.Line(members.Property(facts, property));
            source.Line();
            source.Block($"public static {type} Read(global::Larder.Contract.Shapes.ShapeReader reader) => new()", () =>
            {
                foreach (var (_, facts, property) in all) source.Line($"{property} = {members.Read(facts, property)},");
            }, "};");
            source.Line();
            source.Block("public void Write(global::Larder.Contract.Shapes.ShapeWriter writer)", () =>
            {
                foreach (var (_, facts, property) in all) source.Line($"{members.Write(facts, property)};");
            });
            source.Line();

            // Members may be passwords, and a record would print them all.
            source.Line($"public override string ToString() => {SourceText.Quote(type)};");
            source.Line();
            source.Block("private static class Wire", () =>
            {
                foreach (var (wire, facts, property) in all)
                    source.Line($"internal static readonly {MemberSource.Type} {property} = {members.Describe(wire, facts)};");
            });
        });
    }
}
