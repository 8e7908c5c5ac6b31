namespace Larder.Model.Faults;

/// <summary>The store cannot be written for a reason its operator can mend; the message says which and what to do, and is fit
/// for a caller.</summary>
public sealed class StoreUnwritableException : Exception
{
    public StoreUnwritableException()
    {
    }

    public StoreUnwritableException(string message)
        : base(message)
    {
    }

    public StoreUnwritableException(string reason, string remedy, Exception innerException)
        : base($"Nothing was changed: {reason}. {remedy}, then try again.", innerException)
    {
    }

    /// <summary>How it is answered: it is ours.</summary>
    public Fault Fault => new("InternalFailure", Message, 500);
}
