using Larder.Console.Faults;
using Larder.Model.Faults;
using Microsoft.Extensions.Logging;

namespace Larder.Tests.Console;

public sealed class AttemptsTests
{
    private readonly LogLines _log = new();

    [Fact]
    public async Task What_is_done_is_refused_by_nobody() => Assert.Null(await Try(() => Task.CompletedTask));

    [Fact]
    public async Task The_reader_s_mistake_is_shown_and_not_logged()
    {
        var refusal = await Try(() => throw FaultException.ReplicationGroupNotFound("orders"));

        Assert.Equal("ReplicationGroupNotFoundFault", refusal!.Code);
        Assert.Contains("orders", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Ours_is_logged_under_the_request_id_that_is_shown()
    {
        var refusal = await Try(() => throw new InvalidOperationException("password=hunter2"));

        Assert.Equal(("InternalFailure", null), (refusal!.Code, refusal.Message));
        var (line, exception) = Assert.Single(_log.Lines);
        Assert.Contains(refusal.RequestId, line, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(exception);
    }

    [Fact]
    public async Task What_an_operator_can_mend_is_logged_and_shown()
    {
        var refusal = await Try(() => throw new StoreUnwritableException("the disk is full", "Free space", new InvalidOperationException()));

        Assert.Equal(("InternalFailure", "Nothing was changed: the disk is full. Free space, then try again."), (refusal!.Code, refusal.Message));
        Assert.Contains(refusal.RequestId, Assert.Single(_log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_who_has_left() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() => Try(() => throw new OperationCanceledException()));

    private Task<Refusal?> Try(Func<Task> act) => new Attempts(_log).TryAsync(act);

    private sealed class LogLines : ILogger<Attempts>
    {
        public List<(string Line, Exception? Exception)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((formatter(state, exception), exception));
    }
}
