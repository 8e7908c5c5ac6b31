using Larder.Console.Caches;
using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Audit;
using Larder.Model.Engines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Larder.Console.CacheShell;

/// <summary>A line for commands to a cache. Its connection and its leave to write end with it.</summary>
public sealed partial class ShellTab : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private readonly Transcript _transcript = new();
    private readonly TypedHistory _history = new();
    private ShellSession? _session;
    private AuditSheet? _audit;
    private string? _chosen;
    private string _line = "";
    private bool _writes;
    private bool _running;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public CacheDetails Cache { get; set; } = null!;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private ICacheClients Clients { get; set; } = null!;

    [Inject]
    private Audit Audit { get; set; } = null!;

    [Inject]
    private Attempts Attempts { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The best one where nothing, or what is no more, was chosen.</summary>
    private Endpoint? Target => Cache.Endpoints.FirstOrDefault(one => one.ToString() == _chosen) ?? (Cache.Endpoints is [var best, ..] ? best : null);
    private string Prompt => $"{Target}>";
    private string Example => IsMemcached ? "get greeting" : "GET greeting";
    private bool IsMemcached => Cache.Engine.Name == EngineNames.Memcached;

    public void Dispose()
    {
        _left.Cancel();
        _session?.Dispose();
        _left.Dispose();
    }

    private void Choose(string? endpoint)
    {
        _chosen = endpoint;
        _session?.Dispose();
        _session = null;
    }

    private void Clear() => _transcript.Clear();

    private void Recall(KeyboardEventArgs key)
    {
        if (key.Key == "ArrowUp") _line = _history.Back(_line);
        if (key.Key == "ArrowDown") _line = _history.Forward(_line);
    }

    private async Task RunAsync()
    {
        var line = _line.Trim();
        if (_running || line.Length == 0 || Target is not { } target) return;
        _running = true;
        _history.Add(line);
        _line = "";
        _transcript.Begin(Prompt, line);
        _session ??= Open(target);
        ShellOutcome? outcome = null;
        _refused = await Attempts.TryAsync(async () => outcome = await _session.RunAsync(line, _writes, _left.Token));
        if (_left.IsCancellationRequested) return;
        _transcript.End(outcome);
        // The same line again is a yes.
        if (outcome is ShellOutcome.Warned) _line = line;
        _running = false;
        if (_audit is { } audit) await audit.ReloadAsync();
    }

    private ShellSession Open(Endpoint target) => new(
        async cancellation => IsMemcached
            ? new MemcachedShell(await Clients.OpenMemcachedAsync(target.Address, target.Port, cancellation))
            : new RespShell(await Clients.OpenRespAsync(target.Address, target.Port, cancellation)),
        (note, cancellation) => Audit.RecordAsync(Caller, note, cancellation), Cache.Arn, Time);
}
