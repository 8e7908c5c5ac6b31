namespace Larder.Server.Admin;

/// <summary>A shutdown that was asked for over the API.</summary>
public sealed class Shutdown(IHostApplicationLifetime lifetime)
{
    public bool StopCaches { get; private set; }

    public void Begin(bool stopCaches)
    {
        StopCaches = stopCaches;
        lifetime.StopApplication();
    }
}
