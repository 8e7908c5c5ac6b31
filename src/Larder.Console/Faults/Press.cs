using Microsoft.AspNetCore.Components;

namespace Larder.Console.Faults;

/// <summary>What a button does. It is done once, however often the button is pressed: another press may be on its way while it
/// is being done, and while the page that it leads to is on its own.</summary>
public sealed class Press(Attempts attempts, NavigationManager navigation)
{
    /// <summary>Whether it is being done, or was: presses do nothing then.</summary>
    public bool Busy { get; private set; }

    /// <summary>Of the last time.</summary>
    public Refusal? Refused { get; private set; }

    private string Page => new Uri(navigation.Uri).AbsolutePath;

    /// <returns>Whether this press has done it.</returns>
    public async Task<bool> TryAsync(Func<Task> act)
    {
        if (Busy) return false;
        (Busy, Refused) = (true, null);
        Refused = await attempts.TryAsync(act);
        return Busy = Refused is null;
    }

    /// <summary>Leads to the page that it tells once it is done. Whoever went elsewhere meanwhile stays there.</summary>
    /// <returns>Whether this press has done it.</returns>
    public async Task<bool> LeadAsync(Func<Task<string>> act)
    {
        var (page, next) = (Page, "");
        var done = await TryAsync(async () => next = await act());
        if (done && Page == page && next != page) navigation.NavigateTo(next);
        return done;
    }

    /// <summary>For a button that is still there when it is done, and means something else then.</summary>
    public void Renew() => (Busy, Refused) = (false, null);
}
