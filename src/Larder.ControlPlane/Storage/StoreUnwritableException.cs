namespace Larder.ControlPlane.Storage;

/// <summary>The store cannot be written for a reason its operator can mend; the message says which, and is fit for a caller.</summary>
public sealed class StoreUnwritableException : Exception
{
    public StoreUnwritableException()
    {
    }

    public StoreUnwritableException(string message)
        : base(message)
    {
    }

    public StoreUnwritableException(string reason, Exception innerException)
        : base($"Nothing was changed: {reason}. Free space or make it writable, then try again.", innerException)
    {
    }
}
