using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Sts;

namespace Larder.Tests.Contract;

/// <summary>All that is generated.</summary>
internal static class ContractCatalogs
{
    public static IReadOnlyList<OperationCatalog> All { get; } = [ElastiCacheOperations.Catalog, StsOperations.Catalog];

    public static IReadOnlyList<Operation> Operations { get; } = [.. All.SelectMany(catalog => catalog.Operations)];

    public static QueryProtocol Query { get; } = new(All);

    public static Operation Operation(string name) =>
        All.Select(catalog => catalog.Find(name)).First(found => found is not null)!;

    public static TheoryData<string> OperationNames =>
        new(Operations.Select(operation => operation.Name));
}
