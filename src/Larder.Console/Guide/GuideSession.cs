using Larder.Console.Create;
using Larder.Console.Layout;
using Larder.Model.Naming;

namespace Larder.Console.Guide;

/// <summary>The guide of one reader. It goes with him from page to page, and the browser keeps it for its tab, so it outlasts a
/// reload and a server that was restarted.</summary>
public sealed class GuideSession(TabStorage storage)
{
    private string _key = "";
    private Action? _formChanged;

    /// <summary>Where the reader is, or what he has typed, is another.</summary>
    public event Action? Changed;

    /// <summary>Null where nobody is led.</summary>
    public GuideState? State { get; private set; }

    /// <summary>The wizard that is open; null where none is.</summary>
    public CreateForm? Form { get; private set; }

    public GuideStep? Step => State is null ? null : GuideSteps.From(State.Step, 0);

    /// <summary>Goes on where the tab was, if somebody was led in it.</summary>
    public async Task RecallAsync(Scope scope)
    {
        _key = KeyOf(scope);
        var kept = await storage.ReadAsync(_key, GuideJson.Default.GuideState);
        // Begun meanwhile is begun anew.
        State ??= kept;
        Changed?.Invoke();
    }

    public Task BeginAsync(Scope scope)
    {
        _key = KeyOf(scope);
        return SetAsync(GuideState.Begun);
    }

    public Task MoveAsync(int steps) => State is null ? Task.CompletedTask : SetAsync(State.Moved(steps));

    public async Task EndAsync()
    {
        State = null;
        Changed?.Invoke();
        await storage.DropAsync(_key);
    }

    /// <summary>The wizard has made a cache. The walk goes on with it where it is a replication group, and else ends: of what follows,
    /// Memcached has nothing.</summary>
    public Task MadeAsync(string? groupId) => State is null ? Task.CompletedTask : groupId is null ? EndAsync() : SetAsync(State.Made(groupId));

    /// <summary>What is in the wizard now.</summary>
    /// <param name="form">Null where it was left.</param>
    /// <param name="changed">Shows the wizard anew, where the guide has filled something in.</param>
    public void See(CreateForm? form, Action? changed = null)
    {
        (Form, _formChanged) = (form, changed);
        if (State is not null) Changed?.Invoke();
    }

    /// <summary>Fills in what the step asks for.</summary>
    public void Do()
    {
        if (Form is null || Step?.Do is not { } act) return;
        act(Form);
        _formChanged?.Invoke();
    }

    private static string KeyOf(Scope scope) => $"larder-guide/{scope}";

    private async Task SetAsync(GuideState state)
    {
        State = state;
        Changed?.Invoke();
        await storage.KeepAsync(_key, state, GuideJson.Default.GuideState);
    }
}
