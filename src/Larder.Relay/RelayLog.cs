using System.Globalization;

namespace Larder.Relay;

/// <summary>Lines for whoever looks into relay.log. None is written per connection: the log must not grow with the load.</summary>
internal sealed class RelayLog(TextWriter output, TimeProvider time)
{
    private readonly Lock _lock = new();

    public void Write(string line)
    {
        lock (_lock) output.WriteLine($"{time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)} {line}");
    }
}
