using Larder.Agent.Logs;

namespace Larder.Tests.Agent;

public sealed class LogRotationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("larder-logs-").FullName;

    private string Log => Path.Combine(_root, "engine.log");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_small_log_is_left_alone()
    {
        File.WriteAllText(Log, "short");

        LogRotation.Rotate(Log, size: 6, keep: 2);

        Assert.Equal([Log], Directory.GetFiles(_root));
    }

    [Fact]
    public void A_full_log_moves_on_and_the_oldest_goes()
    {
        foreach (var text in new[] { "first", "second", "third" })
        {
            File.AppendAllText(Log, text);
            LogRotation.Rotate(Log, size: 5, keep: 2);
        }

        Assert.Equal("", File.ReadAllText(Log));
        Assert.Equal("third", File.ReadAllText(Log + ".1"));
        Assert.Equal("second", File.ReadAllText(Log + ".2"));
        Assert.False(File.Exists(Log + ".3"));
    }
}
