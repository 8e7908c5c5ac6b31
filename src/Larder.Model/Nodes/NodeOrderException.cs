namespace Larder.Model.Nodes;

/// <summary>A node did not do what it was told: it is gone, does not answer, or refused.</summary>
public sealed class NodeOrderException : Exception
{
    public NodeOrderException()
    {
    }

    public NodeOrderException(string message)
        : base(message)
    {
    }

    public NodeOrderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
