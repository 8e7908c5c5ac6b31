using Larder.Contract;
using Larder.Contract.Shapes;
using Larder.ControlPlane.Access;

namespace Larder.Server.Http;

/// <summary>One operation that is served. What is not in <see cref="Parameters"/> is refused by its name before it runs.</summary>
public interface IOperationHandler
{
    Operation Operation { get; }

    /// <summary>The parameters that have an effect here.</summary>
    IReadOnlyCollection<string> Parameters { get; }

    Task<IShape> HandleAsync(IShape input, Caller caller, CancellationToken cancellation);
}

/// <inheritdoc/>
public abstract class OperationHandler<TIn, TOut>(Operation<TIn, TOut> operation) : IOperationHandler
    where TIn : class, IShape<TIn>
    where TOut : class, IShape<TOut>
{
    public Operation Operation => operation;
    public virtual IReadOnlyCollection<string> Parameters => operation.InputMembers;

    async Task<IShape> IOperationHandler.HandleAsync(IShape input, Caller caller, CancellationToken cancellation) =>
        await HandleAsync((TIn)input, caller, cancellation);

    protected abstract Task<TOut> HandleAsync(TIn input, Caller caller, CancellationToken cancellation);
}
