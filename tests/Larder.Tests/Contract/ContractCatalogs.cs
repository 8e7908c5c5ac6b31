using Larder.Contract;
using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.Contract.Kms;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Json;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Sts;

namespace Larder.Tests.Contract;

/// <summary>All that is generated: the services that are asked by forms, and those by JSON.</summary>
internal static class ContractCatalogs
{
    public static IReadOnlyList<OperationCatalog> All { get; } =
        [ElastiCacheOperations.Catalog, StsOperations.Catalog, Ec2Operations.Catalog];

    public static IReadOnlyList<Operation> Operations { get; } = [.. All.SelectMany(catalog => catalog.Operations)];

    public static QueryProtocol Query { get; } = new([ElastiCacheOperations.Catalog, StsOperations.Catalog]);

    public static Ec2Protocol Ec2 { get; } = new(Ec2Operations.Catalog);

    public static JsonProtocol Json { get; } = new([KmsOperations.Catalog]);

    public static Operation Operation(string name) =>
        All.Select(catalog => catalog.Find(name)).First(found => found is not null)!;

    /// <summary>As the server chooses it.</summary>
    public static IServerProtocol ProtocolOf(WireRequest request) => Ec2.Matches(request) ? Ec2 : Query;

    public static IServerProtocol ProtocolOf(Operation operation) => operation.Service == Ec2Operations.Service ? Ec2 : Query;

    public static TheoryData<string> OperationNames =>
        new(Operations.Select(operation => operation.Name));
}
