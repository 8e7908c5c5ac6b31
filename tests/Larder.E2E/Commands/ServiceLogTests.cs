using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>A detached service runs for months: what it says must not fill the disk.</summary>
public sealed class ServiceLogTests
{
    [Fact]
    public async Task The_log_of_a_detached_service_is_cut_when_it_is_full_and_goes_on_from_its_start()
    {
        await using var larder = new CommandLine();
        var log = Path.Combine(larder.Home, "logs", "server.log");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        await File.WriteAllTextAsync(log, string.Concat(Enumerable.Repeat("once it said this\n", 1_000_000)), TestContext.Current.CancellationToken);

        await larder.OutputAsync("up", "--detach");
        await Until.TrueAsync(() => File.Exists(log + ".1") && new FileInfo(log).Length < 1_000_000, "the full log was moved on");
        await larder.OutputAsync("create", "democluster", "--wait");

        var said = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
        Assert.Contains("runs", said, StringComparison.Ordinal);
        Assert.DoesNotContain("once it said this", said, StringComparison.Ordinal);
        // Had it not appended, a hole would come first.
        Assert.DoesNotContain('\0', said);
        Assert.StartsWith("once it said this", await File.ReadAllTextAsync(log + ".1", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
