using Larder.Model.Faults;

namespace Larder.ControlPlane.Reconciling;

/// <summary>What a grain answers: a value, or a refusal as a value. (A thrown exception does not serialise between silos.)</summary>
[GenerateSerializer]
[Immutable]
public sealed record Outcome<T>
    where T : class
{
    [Id(0)]
    public T? Value { get; init; }

    [Id(1)]
    public Fault? Fault { get; init; }

    public T ValueOrThrow() => Fault is null ? Value! : throw new FaultException(Fault);
}
