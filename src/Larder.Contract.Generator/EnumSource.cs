namespace Larder.Contract.Generator;

/// <summary>Constants for each enum. Records keep strings: an answer may carry a value that is newer than we
/// are.</summary>
public static class EnumSource
{
    public static string Of(ContractFile contract)
    {
        var source = new SourceText(contract);
        foreach (var (shape, facts) in contract.Shapes)
        {
            if (facts.Enum is { } values) Write(source, Naming.Type(contract, shape), values);
        }

        return source.ToString();
    }

    private static void Write(SourceText source, string type, IReadOnlyList<string> values)
    {
        var names = values.Select(value => Naming.EnumValue(type, value)).ToList();
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            throw new ContractException($"two values of enum {type} make the same name");

        source.Line();
        source.Block($"public static class {type}", () =>
        {
            foreach (var (name, value) in names.Zip(values))
                source.Line($"public const string {name} = {SourceText.Quote(value)};");
            source.Line("public static global::System.Collections.Generic.IReadOnlyList<string> Values { get; } =");
            source.Line($"    [{string.Join(", ", names)}];");
        });
    }
}
