using Bunit;
using Larder.Console.CacheShell;
using Larder.Console.ReplicationGroups;
using Larder.ControlPlane.Access;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.Storage;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.Tests.Console;

public sealed class ShellTabTests : ConsoleContext, IAsyncLifetime
{
    private readonly StoreFile _store = new();
    private readonly Clients _clients = new();

    public ShellTabTests()
    {
        Services.AddSingleton<ICacheClients>(_clients);
        Services.AddSingleton(new ControlPlane.Audit.Audit(_store.Audit, _store.Time));
        Services.AddSingleton<TimeProvider>(_store.Time);
    }

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_line_goes_to_the_primary_and_its_reply_and_its_audit_entry_are_shown()
    {
        var tab = Tab();
        Assert.NotNull(tab.Find("[data-testid=no-audit]"));

        await TypeAsync(tab, "GET a");

        tab.WaitForAssertion(() => Assert.Contains("value of a", tab.Find("[data-testid=shell-entry] pre").TextContent, StringComparison.Ordinal));
        tab.WaitForAssertion(() => Assert.Contains("GET a", tab.Find("[data-testid=audit-entry]").TextContent, StringComparison.Ordinal));
        Assert.Equal(Groups.PrimaryEndpoint, Assert.Single(_clients.Opened));
    }

    [Fact]
    public async Task Writes_are_off_until_they_are_allowed_and_then_warned_of()
    {
        var tab = Tab();
        await TypeAsync(tab, "SET a b");
        tab.WaitForAssertion(() => Assert.Contains("Allow writes", tab.Find(".entry .note").TextContent, StringComparison.Ordinal));
        Assert.Empty(tab.FindAll("[data-testid=shell-warning]"));

        await tab.Find("[data-testid=shell-writes] input, input[data-testid=shell-writes]").ChangeAsync(true);
        Assert.NotNull(tab.Find("[data-testid=shell-warning]"));
        await TypeAsync(tab, "SET a b");

        tab.WaitForAssertion(() => Assert.Equal("OK", tab.FindAll("[data-testid=shell-entry]")[1].QuerySelector("pre")!.TextContent));
    }

    [Fact]
    public async Task Arrows_bring_lines_back_and_what_was_begun_is_kept()
    {
        var history = new TypedHistory();
        history.Add("GET a");
        history.Add("GET b");
        Assert.Equal("GET b", history.Back("SET"));
        Assert.Equal("GET a", history.Back("GET b"));
        Assert.Equal("GET a", history.Back("GET a"));
        Assert.Equal("GET b", history.Forward("GET a"));
        Assert.Equal("SET", history.Forward("GET b"));
        Assert.Equal("SET", history.Forward("SET"));

        var tab = Tab();
        await TypeAsync(tab, "GET a");
        tab.WaitForAssertion(() => Assert.NotNull(tab.Find("[data-testid=shell-entry] pre")));
        await tab.Find("[data-testid=shell-line]").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp" });
        Assert.Equal("GET a", tab.Find("[data-testid=shell-line]").GetAttribute("value"));
    }

    [Fact]
    public async Task Leaving_closes_the_connection()
    {
        var tab = Tab();
        await TypeAsync(tab, "GET a");
        tab.WaitForAssertion(() => Assert.NotNull(tab.Find("[data-testid=shell-entry] pre")));

        await DisposeComponentsAsync();

        Assert.True(_clients.Last!.IsClosed);
    }

    [Fact]
    public void A_page_keeps_only_so_much_of_what_was_said()
    {
        var transcript = new Transcript();
        for (var number = 0; number < 50; number++)
        {
            transcript.Begin("a>", "GET big");
            transcript.End(new ShellOutcome.Replied(new(new string('x', (int)ShellSession.Keep), IsCut: true, Code: null)));
        }

        Assert.InRange(transcript.Entries.Count, 2, 10);
        transcript.Clear();
        Assert.Empty(transcript.Entries);
    }

    private IRenderedComponent<ShellTab> Tab() => Render<ShellTab>(tab => tab
        .Add(one => one.Cache, ReplicationGroupDetails.Of(Groups.AtRest(2)))
        .AddCascadingValue(new Caller(Installations.Scope, "AKIAANN")));

    private static async Task TypeAsync(IRenderedComponent<ShellTab> tab, string line)
    {
        await tab.Find("[data-testid=shell-line]").InputAsync(line);
        await tab.Find("form").SubmitAsync();
    }

    private sealed class Clients : ICacheClients
    {
        public List<string> Opened { get; } = [];
        public FakeResp? Last { get; private set; }

        public Task<IRespClient> OpenRespAsync(string address, int port, CancellationToken cancellation)
        {
            Opened.Add(address);
            Last = new FakeResp();
            return Task.FromResult<IRespClient>(Last);
        }

        public Task<IMemcachedClient> OpenMemcachedAsync(string address, int port, CancellationToken cancellation) =>
            throw new IOException("No Memcached is here.");
    }
}
