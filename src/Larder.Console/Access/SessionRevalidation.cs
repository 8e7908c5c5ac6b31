using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace Larder.Console.Access;

/// <summary>Ends the session of a page that stays open: its cookie is only looked at when a page is loaded.</summary>
internal sealed class SessionRevalidation(ILoggerFactory loggers, IConsoleSignIn keys, TimeProvider time)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(15);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(Session.GoesOn(authenticationState.User, keys, time.GetUtcNow()));
}
