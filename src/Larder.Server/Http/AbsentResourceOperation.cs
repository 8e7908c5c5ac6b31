using Larder.Contract;
using Larder.Contract.Shapes;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;

namespace Larder.Server.Http;

/// <summary>An operation on a resource of a kind that nobody can make here: whatever a request names is not there,
/// which is AWS's own answer to it.</summary>
public abstract class AbsentResourceOperation<TIn, TOut>(Operation<TIn, TOut> operation) : OperationHandler<TIn, TOut>(operation)
    where TIn : class, IShape<TIn>
    where TOut : class, IShape<TOut>
{
    /// <summary>Checks the request like any other; then the fault that AWS answers for a name that is not there.</summary>
    protected abstract FaultException Refusal(TIn input);

    protected sealed override Task<TOut> HandleAsync(TIn input, Caller caller, CancellationToken cancellation) =>
        throw Refusal(input);
}
