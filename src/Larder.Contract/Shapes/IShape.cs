namespace Larder.Contract.Shapes;

/// <summary>A structure of a contract. It knows its members; how they look on the wire is the writer's
/// affair.</summary>
public interface IShape
{
    void Write(ShapeWriter writer);
}

/// <summary>The other half: static, so that an operation's types are enough to read them.</summary>
public interface IShape<TSelf> : IShape
    where TSelf : class, IShape<TSelf>
{
    static abstract TSelf Read(ShapeReader reader);
}
