using System.Collections.Frozen;
using Larder.Contract;
using Larder.Model.Faults;

namespace Larder.Server.Http;

/// <summary>Which operations are served. The others of the contract are refused by their name.</summary>
public sealed class OperationTable(IEnumerable<IOperationHandler> handlers)
{
    private readonly FrozenDictionary<Operation, IOperationHandler> _handlers =
        handlers.ToFrozenDictionary(handler => handler.Operation);

    public IEnumerable<IOperationHandler> Served => _handlers.Values;

    public IOperationHandler Find(Operation operation) => _handlers.TryGetValue(operation, out var handler)
        ? handler
        : throw FaultException.UnsupportedOperation(operation.Name);
}
