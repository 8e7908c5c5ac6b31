using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>Where no redis-cli is installed, and for memcached: the prompts of Larder's own.</summary>
public sealed class ConnectTests : IAsyncLifetime
{
    private readonly CommandLine _larder = new();

    public async ValueTask InitializeAsync()
    {
        await _larder.OutputAsync("up", "--detach");
        await _larder.OutputAsync("create", "orders");
        await _larder.OutputAsync("create", "pages", "--engine", "memcached");
        // From here on nothing is installed.
        _larder.Environment["PATH"] = "/nowhere";
    }

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Fact]
    public async Task Lines_go_to_redis_and_its_replies_come_back()
    {
        var piped = await _larder.PipeAsync("""
            SET greeting "hello there"
            GET greeting
            "
            NOSUCH
            MGET greeting nothing

            quit
            SET greeting bye
            """, "connect", "orders");

        Assert.Equal(0, piped.Code);
        Assert.Equal(
            ["OK", "\"hello there\"", "(error) ERR unknown command 'NOSUCH', with args beginning with: ", "1) \"hello there\"", "2) (nil)"],
            piped.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("A quote is not closed.", piped.Errors.Trim());

        var one = await _larder.RunAsync("connect", "orders", "GET", "greeting");
        Assert.Equal((0, "\"hello there\"\n"), (one.Code, one.Output));
        var refused = await _larder.RunAsync("connect", "orders", "CONFIG", "GET", "port");
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("(error) NOPERM", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_go_to_memcached_and_a_storing_one_takes_the_next_as_its_value()
    {
        var piped = await _larder.PipeAsync("""
            set greeting 0 0 6
            grüß
            get greeting
            get nothing
            frobnicate
            quit
            """, "connect", "pages");

        Assert.Equal(0, piped.Code);
        Assert.Equal(["STORED", "VALUE greeting 0 6", "grüß", "END", "END", "ERROR"], piped.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        var words = await _larder.RunAsync("connect", "pages", "get", "greeting");
        Assert.Equal(2, words.Code);
        Assert.Contains("echo 'get greeting' | larder connect pages", words.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_they_prompt_with_the_address()
    {
        var redis = await _larder.TypeAsync("SET greeting hello\nquit\n", "connect", "orders");
        Assert.Equal(0, redis.Code);
        Assert.Matches(@"127(\.\d+){3}:6379> (SET greeting hello\n)?OK\n", redis.Output);

        var memcached = await _larder.TypeAsync("set greeting 0 0 5\nhello\nquit\n", "connect", "pages");
        Assert.Equal(0, memcached.Code);
        Assert.Contains("Ctrl+D ends.", memcached.Output, StringComparison.Ordinal);
        Assert.Matches(@"127(\.\d+){3}:11211> (set greeting 0 0 5\n)?data> (hello\n)?STORED\n", memcached.Output);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var connected = await _larder.RunAsync("connect", "nobody");

        Assert.Equal(4, connected.Code);
        Assert.Contains("there is no cache nobody.", connected.Errors, StringComparison.Ordinal);
    }
}
