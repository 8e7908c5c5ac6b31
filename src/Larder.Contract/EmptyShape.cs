using Larder.Contract.Shapes;

namespace Larder.Contract;

/// <summary>The input or output of an operation that has none.</summary>
public sealed record EmptyShape : IShape<EmptyShape>
{
    public static EmptyShape Value { get; } = new();

    public static EmptyShape Read(ShapeReader reader) => Value;

    public void Write(ShapeWriter writer)
    {
    }
}
