namespace Larder.ControlPlane.Storage;

/// <summary>Someone else has written this resource since it was read: read it again and decide anew.</summary>
public sealed class StaleRevisionException : Exception
{
    public StaleRevisionException()
    {
    }

    public StaleRevisionException(string message)
        : base(message)
    {
    }

    public StaleRevisionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
