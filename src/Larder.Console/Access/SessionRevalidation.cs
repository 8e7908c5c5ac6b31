using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace Larder.Console.Access;

/// <summary>Ends the session of a page that stays open: its cookie is only looked at when a page is loaded. At once where
/// somebody signs out in another tab.</summary>
internal sealed class SessionRevalidation : RevalidatingServerAuthenticationStateProvider
{
    private readonly IConsoleSignIn _keys;
    private readonly EndedSessions _ended;
    private readonly TimeProvider _time;

    public SessionRevalidation(ILoggerFactory loggers, IConsoleSignIn keys, EndedSessions ended, TimeProvider time)
        : base(loggers)
    {
        (_keys, _ended, _time) = (keys, ended, time);
        _ended.Ended += EndIfItIs;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(15);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(Session.GoesOn(authenticationState.User, _keys, _ended, _time.GetUtcNow()));

    protected override void Dispose(bool disposing)
    {
        _ended.Ended -= EndIfItIs;
        base.Dispose(disposing);
    }

    private void EndIfItIs(string ended) => _ = EndIfItIsAsync(ended);

    private async Task EndIfItIsAsync(string ended)
    {
        if (Session.IdOf((await GetAuthenticationStateAsync()).User) == ended)
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }
}
