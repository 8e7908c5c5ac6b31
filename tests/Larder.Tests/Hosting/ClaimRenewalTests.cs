using Larder.Agent.Addresses;
using Larder.Server.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Hosting;

public sealed class ClaimRenewalTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact(Timeout = 20_000)]
    public async Task Our_claims_are_as_young_as_the_server_s_day_and_others_are_left_alone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var ours = Of("ours");
        var claim = FileOf(await ours.ClaimAsync("subnet", cancellation));
        var other = FileOf(await Of("other").ClaimAsync("subnet", cancellation));
        foreach (var file in new[] { claim, other }) File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        using var renewal = new ClaimRenewal(ours, _time, NullLogger<ClaimRenewal>.Instance);

        await renewal.StartAsync(cancellation);
        await RenewedAsync(claim, cancellation);
        _time.Advance(TimeSpan.FromDays(1));
        await RenewedAsync(claim, cancellation);

        await renewal.StopAsync(cancellation);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(other));
    }

    private async Task RenewedAsync(string file, CancellationToken cancellation)
    {
        while (File.GetLastWriteTimeUtc(file) != _time.GetUtcNow().UtcDateTime)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private AddressBlocks Of(string installation) => new(
        _directory.Path, installation, Directory.CreateDirectory(Path.Combine(_directory.Path, installation)).FullName, _time, () => []);

    private string FileOf(AddressBlock block) => Path.Combine(_directory.Path, $"{block.Network.BaseAddress}.json");
}
