using Larder.Console.CacheShell;
using Larder.Model.Audit;
using Larder.Model.CacheShell;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Console;

public sealed class ShellSessionTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<AuditNote> _notes = [];
    private readonly List<FakeResp> _connections = [];
    private readonly ShellSession _session;
    private Exception? _recordFails;

    public ShellSessionTests() => _session = new(
        _ =>
        {
            _connections.Add(new FakeResp());
            return Task.FromResult<IShell>(new RespShell(_connections[^1]));
        },
        (note, _) =>
        {
            if (_recordFails is { } failure) throw failure;
            _notes.Add(note);
            return Task.CompletedTask;
        },
        "arn:orders", _time);

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_command_is_recorded_with_its_keys_before_it_is_sent()
    {
        var outcome = await RunAsync("GET a");

        Assert.Equal("\"value of a\"", Assert.IsType<ShellOutcome.Replied>(outcome).Reply.Text);
        Assert.Equal([new AuditNote("arn:orders", "RunCacheCommand", "GET a", AuditOutcome.Sent)], _notes);
    }

    [Fact]
    public async Task A_write_is_refused_and_recorded_without_its_value_until_writes_are_allowed()
    {
        Assert.Equal(new ShellOutcome.Refused(CommandRefusal.NeedsWrites, "SET", null), await RunAsync("SET a secret"));
        Assert.Equal(("SET a", AuditOutcome.Refused, "NeedsWrites"), (_notes[0].Detail, _notes[0].Outcome, _notes[0].Code));
        Assert.Empty(_connections[0].Done);

        Assert.IsType<ShellOutcome.Replied>(await RunAsync("SET a secret", writes: true));
        Assert.Equal(["SET a secret"], _connections[0].Done);
        Assert.DoesNotContain(_notes, note => note.Detail.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_ElastiCache_withholds_is_told_in_the_engine_s_words_with_writes_or_without()
    {
        foreach (var writes in new[] { false, true })
        {
            var refused = Assert.IsType<ShellOutcome.Refused>(await RunAsync("CONFIG GET maxmemory", writes));
            Assert.Equal((CommandRefusal.Restricted, "no permissions to run 'config|get'"), (refused.Why, refused.Answer));
        }

        Assert.Empty(_connections[0].Done);
        Assert.All(_notes, note => Assert.Equal(("CONFIG GET", "Restricted"), (note.Detail, note.Code)));
    }

    [Fact]
    public async Task A_word_that_no_engine_knows_is_not_written_down() =>
        Assert.Equal((CommandRefusal.Unknown, "(unknown command)"), (Assert.IsType<ShellOutcome.Refused>(await RunAsync("hunter2")).Why, _notes.Single().Detail));

    [Fact]
    public async Task What_cannot_be_recorded_is_not_sent()
    {
        _recordFails = new InvalidOperationException("The disk is full.");

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("GET a"));

        Assert.Empty(_connections[0].Done);
    }

    [Fact]
    public async Task What_the_engine_refuses_is_recorded_after_it()
    {
        await RunAsync("GET wrong");

        Assert.Equal([(AuditOutcome.Sent, null), (AuditOutcome.Refused, "WRONGTYPE")], _notes.Select(note => (note.Outcome, note.Code)));
    }

    [Fact]
    public async Task A_costly_command_is_sent_when_it_is_asked_for_twice()
    {
        Assert.IsType<ShellOutcome.Warned>(await RunAsync("KEYS *"));
        Assert.Empty(_notes);
        Assert.IsType<ShellOutcome.Replied>(await RunAsync("KEYS *"));
        Assert.IsType<ShellOutcome.Warned>(await RunAsync("KEYS *"));
        await RunAsync("GET a");
        Assert.IsType<ShellOutcome.Warned>(await RunAsync("KEYS *"));
    }

    [Fact]
    public async Task A_reply_that_does_not_come_closes_the_connection_and_the_next_line_opens_another()
    {
        var running = RunAsync("GET never");
        _time.Advance(ShellSession.Patience);

        Assert.Equal(new ShellOutcome.Unanswered(ShellSession.Patience, Sent: true), await running);
        Assert.True(_connections[0].IsClosed);
        Assert.IsType<ShellOutcome.Replied>(await RunAsync("GET a"));
        Assert.Equal(2, _connections.Count);
    }

    [Fact]
    public async Task A_connection_that_was_cut_between_two_lines_is_made_anew_unnoticed()
    {
        await RunAsync("GET a");
        _connections[0].IsCut = true;

        Assert.IsType<ShellOutcome.Replied>(await RunAsync("GET a"));
        Assert.Equal(2, _connections.Count);
    }

    [Fact]
    public async Task A_line_with_an_open_quote_reaches_nobody()
    {
        Assert.Equal(new ShellOutcome.Unreadable(LineFault.OpenQuote), await RunAsync("GET \"a"));
        Assert.Null(await RunAsync("  "));
        Assert.Empty(_connections);
    }

    private Task<ShellOutcome?> RunAsync(string line, bool writes = false) =>
        _session.RunAsync(line, writes, TestContext.Current.CancellationToken);
}
