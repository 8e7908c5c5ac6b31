using Larder.Contract.Shapes;

namespace Larder.Contract;

/// <summary>One action of a service, without its types: what a server dispatches on.</summary>
public abstract class Operation
{
    public required string Name { get; init; }
    public required ServiceContract Service { get; init; }

    /// <summary>The element around the result in XML. Null where the operation answers nothing.</summary>
    public required string? ResultWrapper { get; init; }

    /// <summary>The names of the input's own members, as the contract spells them.</summary>
    public required IReadOnlyList<string> InputMembers { get; init; }

    /// <summary>The errors that the contract declares; any operation may also answer the common ones.</summary>
    public required IReadOnlyList<ErrorShape> Errors { get; init; }

    public abstract IShape ReadInput(ShapeReader reader);
    public abstract IShape ReadOutput(ShapeReader reader);

    public override string ToString() => $"{Service.Id}.{Name}";
}

/// <summary>One action with its types: what a client sends and a handler is registered for.</summary>
public sealed class Operation<TIn, TOut> : Operation
    where TIn : class, IShape<TIn>
    where TOut : class, IShape<TOut>
{
    public override TIn ReadInput(ShapeReader reader) => TIn.Read(reader);
    public override TOut ReadOutput(ShapeReader reader) => TOut.Read(reader);
}
