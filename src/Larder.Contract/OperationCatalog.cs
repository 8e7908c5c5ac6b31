using System.Collections.Frozen;

namespace Larder.Contract;

/// <summary>A service and its operations, looked up as requests name them: exactly, case included.</summary>
public sealed class OperationCatalog(ServiceContract service, IReadOnlyList<Operation> operations)
{
    private readonly FrozenDictionary<string, Operation> _byName =
        operations.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    public ServiceContract Service => service;
    public IReadOnlyList<Operation> Operations => operations;

    public Operation? Find(string action) => _byName.GetValueOrDefault(action);
}
