namespace Larder.Contract.Generator;

/// <summary>The service's own errors. Those common to all services are hand-written: no contract lists them.</summary>
public static class ErrorSource
{
    public static string TypeName(ContractFile contract) => $"{Naming.Service(contract)}Errors";

    public static string Of(ContractFile contract)
    {
        var source = new SourceText(contract);
        source.Block($"public static class {TypeName(contract)}", () =>
        {
            foreach (var (name, error) in contract.Errors)
            {
                var sender = error.Fault == "sender" ? "true" : "false";
                source.Line($"public static readonly global::Larder.Contract.ErrorShape {name} = "
                    + $"new({SourceText.Quote(name)}, {SourceText.Quote(error.Code)}, {error.HttpStatus}, {sender});");
            }

            source.Line("public static global::System.Collections.Generic.IReadOnlyList<global::Larder.Contract.ErrorShape> "
                + $"All {{ get; }} = [{string.Join(", ", contract.Errors.Keys)}];");
            source.Line("private static readonly global::System.Collections.Frozen.FrozenDictionary<string, global::Larder.Contract.ErrorShape> ByCode = "
                + "global::Larder.Contract.ErrorShape.ByCode(All);");
            source.Line("public static global::Larder.Contract.ErrorShape? Find(string code) => ByCode.TryGetValue(code, out var error) ? error : null;");
        });
        return source.ToString();
    }
}
