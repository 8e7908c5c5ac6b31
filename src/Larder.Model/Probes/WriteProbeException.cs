namespace Larder.Model.Probes;

/// <summary>A probe cannot write, or cannot read what it wrote: nothing can be said of the writes then.</summary>
public sealed class WriteProbeException : Exception
{
    public WriteProbeException()
    {
    }

    public WriteProbeException(string message)
        : base(message)
    {
    }

    public WriteProbeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
