using Larder.Contract;
using Larder.Contract.Shapes;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;

namespace Larder.Server.Http;

/// <summary>An operation that is checked in full and then refused: its effect belongs to a capability still to come.</summary>
public interface IAwaitedOperation : IOperationHandler
{
    /// <summary>One of <see cref="Http.Capability"/>.</summary>
    string Awaits { get; }
}

/// <inheritdoc/>
public abstract class AwaitedOperation<TIn, TOut>(Operation<TIn, TOut> operation, string capability)
    : OperationHandler<TIn, TOut>(operation), IAwaitedOperation
    where TIn : class, IShape<TIn>
    where TOut : class, IShape<TOut>
{
    public string Awaits => capability;

    /// <summary>All that AWS would refuse the request for, what it names included.</summary>
    protected abstract Task CheckAsync(TIn input, Caller caller, CancellationToken cancellation);

    protected sealed override async Task<TOut> HandleAsync(TIn input, Caller caller, CancellationToken cancellation)
    {
        await CheckAsync(input, caller, cancellation);
        throw FaultException.StillToCome(Operation.Name, capability);
    }
}
