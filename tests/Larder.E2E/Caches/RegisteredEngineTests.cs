using Larder.E2E.Commands;
using Larder.E2E.Harness;

namespace Larder.E2E.Caches;

/// <summary>Programs that are not on PATH, each named by its path.</summary>
public sealed class RegisteredEngineTests : IAsyncDisposable
{
    private readonly DirectoryInfo _elsewhere = Directory.CreateTempSubdirectory("larder engines-");
    private readonly CommandLine _larder = new(("LARDER_Engines__SearchPath", "false"));

    public async ValueTask DisposeAsync()
    {
        await _larder.DisposeAsync();
        _elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task Caches_run_on_exactly_the_programs_that_were_registered()
    {
        var redis = Copy("redis-server", "redis-server");
        var memcached = Copy("memcached", "memcached-of-ours");
        var missing = Path.Combine(_elsewhere.FullName, "valkey-server");

        await _larder.OutputAsync("up", "--detach", "--engine-program", redis, "--engine-program", memcached, "--engine-program", missing);

        var status = await _larder.OutputAsync("status");
        Assert.Contains(missing, status.Split("problem: ")[1], StringComparison.Ordinal);
        await _larder.OutputAsync("create", "orders");
        await _larder.OutputAsync("create", "pages", "--engine", "memcached");
        Assert.Equal([memcached, redis], Processes.WorkingBelow(_larder.Home).Select(Processes.Program).Order(StringComparer.Ordinal));
        Assert.Equal("OK", (await _larder.OutputAsync("connect", "orders", "SET", "a", "b")).Trim());

        // Killed, it comes back on the same program, not on one that is installed.
        await Processes.KillAsync(Processes.WorkingBelow(_larder.Home).Single(pid => Processes.Program(pid) == redis));
        await Until.TrueAsync(() => Processes.WorkingBelow(_larder.Home).Any(pid => Processes.Program(pid) == redis), "redis is back");
    }

    private string Copy(string program, string name)
    {
        var copy = Path.Combine(_elsewhere.FullName, name);
        File.Copy(Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(place => Path.Combine(place, program)).First(File.Exists), copy);
        return copy;
    }
}
