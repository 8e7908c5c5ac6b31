using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols;

/// <summary>A request whose operation is known and whose input is not read yet: a server that does not serve the
/// operation says so first.</summary>
public sealed class Call(Operation operation, ShapeReader reader)
{
    public Operation Operation => operation;

    public IShape ReadInput()
    {
        var input = operation.ReadInput(reader);
        reader.EnsureAllRead();
        return input;
    }
}
