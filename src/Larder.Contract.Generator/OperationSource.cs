namespace Larder.Contract.Generator;

/// <summary>The registry: what an operation takes, gives and may answer with.</summary>
public static class OperationSource
{
    private const string Empty = "global::Larder.Contract.EmptyShape";

    public static string Of(ContractFile contract)
    {
        var source = new SourceText(contract);
        source.Block($"public static class {Naming.Service(contract)}Operations", () =>
        {
            WriteService(source, contract.Service);
            foreach (var (name, operation) in contract.Operations) WriteOperation(source, contract, name, operation);

            // After the fields: static initialisers run in the order of the text.
            source.Line("public static global::Larder.Contract.OperationCatalog Catalog { get; } = new(Service,");
            source.Line($"    [{string.Join(", ", contract.Operations.Keys)}]);");
            source.Line("public static global::System.Collections.Generic.IReadOnlyList<global::Larder.Contract.Operation> "
                + "All => Catalog.Operations;");
            source.Line("public static global::Larder.Contract.Operation? Find(string action) => Catalog.Find(action);");
        });
        return source.ToString();
    }

    private static void WriteService(SourceText source, ServiceFacts service) =>
        source.Block("public static readonly global::Larder.Contract.ServiceContract Service = new()", () =>
        {
            source.Line($"Id = {SourceText.Quote(service.ServiceId)},");
            source.Line($"SigningName = {SourceText.Quote(service.SigningName ?? service.EndpointPrefix)},");
            source.Line($"ApiVersion = {SourceText.Quote(service.ApiVersion)},");
            source.Line($"Protocol = {SourceText.Quote(service.Protocol)},");
            source.Line($"XmlNamespace = {SourceText.Quote(service.XmlNamespace ?? "")},");
            source.Line($"TargetPrefix = {SourceText.Quote(service.TargetPrefix)},");
            source.Line($"JsonVersion = {SourceText.Quote(service.JsonVersion)},");
        }, "};");

    private static void WriteOperation(SourceText source, ContractFile contract, string name, OperationFacts operation)
    {
        var input = operation.Input is { } i ? Naming.Qualified(contract, i) : Empty;
        var output = operation.Output is { } o ? Naming.Qualified(contract, o) : Empty;
        var members = operation.Input is { } shape ? contract.Shape(shape).Members.Keys.ToList() : [];
        source.Block($"public static readonly global::Larder.Contract.Operation<{input}, {output}> {name} = new()", () =>
        {
            source.Line($"Name = {SourceText.Quote(name)},");
            source.Line("Service = Service,");
            source.Line($"ResultWrapper = {SourceText.Quote(operation.ResultWrapper)},");
            source.Line($"InputMembers = [{string.Join(", ", members.Select(SourceText.Quote))}],");
            source.Line($"Errors = [{string.Join(", ", operation.Errors.Select(e => Error(contract, e)))}],");
        }, "};");
    }

    private static string Error(ContractFile contract, string name) => contract.Errors.ContainsKey(name)
        ? $"{ErrorSource.TypeName(contract)}.{name}"
        : throw new ContractException($"error {name} is not defined");
}
