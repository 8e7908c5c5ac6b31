namespace Larder.E2E.Harness;

/// <summary>One server for the tests of a class, which run one after the other. Each has a region of it, which is a namespace, so
/// none sees what another makes.</summary>
public sealed class ClassServer : IAsyncLifetime
{
    private int _regions;

    public LarderServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await LarderServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public string NewRegion() => $"region-{Interlocked.Increment(ref _regions)}";
}
