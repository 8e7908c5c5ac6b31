using System.Globalization;
using System.Security.Claims;
using Larder.ControlPlane.Access;
using Larder.Model.Naming;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.Console.Access;

/// <summary>A browser's session: a cookie that names the access key it was opened with.</summary>
internal static class Session
{
    /// <summary>How somebody tried to sign in, as the form and the address of the refusal call it.</summary>
    public const string Once = "once";
    public const string Key = "key";

    private const string Account = "account";
    private const string Ends = "ends";
    private const string Id = "session";
    private static readonly TimeSpan _lasts = TimeSpan.FromHours(12);

    public static IServiceCollection AddSession(this IServiceCollection services, ConsoleOptions options)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "larder-session" + options.CookieSuffix;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            // Its end is in the session itself, so that an open page learns of it too.
            cookie.ExpireTimeSpan = _lasts;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = ConsolePaths.SignIn;
            cookie.ReturnUrlParameter = "back";
            cookie.Events.OnValidatePrincipal = RejectEndedAsync;
        });
        return services
            .AddAuthorization()
            .AddCascadingAuthenticationState()
            .AddSingleton<EndedSessions>()
            .AddScoped<AuthenticationStateProvider, SessionRevalidation>()
            .AddAntiforgery(forgery =>
            {
                forgery.Cookie.Name = "larder-form" + options.CookieSuffix;
                forgery.Cookie.SameSite = SameSiteMode.Strict;
            });
    }

    public static void MapSession(this WebApplication app)
    {
        app.MapPost(ConsolePaths.Session, BeginAsync);
        app.MapPost(ConsolePaths.SessionEnd, EndAsync);
    }

    /// <summary>Who sits at the page; null before sign-in.</summary>
    public static Caller? CallerOf(ClaimsPrincipal user, string region) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } key && user.FindFirstValue(Account) is { } account
            ? new Caller(new Scope(account, region), key)
            : null;

    /// <summary>Whether the session goes on: its key is one of this installation still, its user has not ended it, and its time
    /// has not run out.</summary>
    public static bool GoesOn(ClaimsPrincipal user, IConsoleSignIn keys, EndedSessions ended, DateTimeOffset now) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } key && keys.Knows(key)
        && IdOf(user) is { } id && !ended.Has(id) && now < EndOf(user);

    /// <summary>Null before sign-in.</summary>
    public static string? IdOf(ClaimsPrincipal user) => user.FindFirstValue(Id);

    private static DateTimeOffset? EndOf(ClaimsPrincipal user) =>
        DateTimeOffset.TryParse(user.FindFirstValue(Ends), CultureInfo.InvariantCulture, out var ends) ? ends : null;

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static async Task<IResult> BeginAsync(HttpContext http, IAntiforgery antiforgery, IConsoleSignIn keys, TimeProvider time)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.LocalRedirect(ConsolePaths.SignIn);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = ConsolePaths.BackTo(form["back"]);
        if (HolderOf(form, keys) is not var (id, account))
            return Results.LocalRedirect($"{ConsolePaths.SignIn}?refused={(form.ContainsKey(Once) ? Once : Key)}&back={Uri.EscapeDataString(back)}");

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, id), new(Account, account), new(Id, Guid.NewGuid().ToString("N")),
                new(Ends, Text(time.GetUtcNow() + _lasts)),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(new ClaimsPrincipal(identity));
        return Results.LocalRedirect(back);
    }

    private static (string Id, string Account)? HolderOf(IFormCollection form, IConsoleSignIn keys)
    {
        if (form[Once].ToString() is { Length: > 0 } token) return keys.Redeem(token);
        var id = form["id"].ToString().Trim();
        return keys.AccountOf(id, form["secret"].ToString().Trim()) is { } account ? (id, account) : null;
    }

    private static async Task<IResult> EndAsync(HttpContext http, IAntiforgery antiforgery, EndedSessions ended)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.LocalRedirect(ConsolePaths.SignIn);
        await http.SignOutAsync();
        // The browser forgets it; pages that it has open have it still, and so has whoever copied the cookie.
        if (IdOf(http.User) is { } id && EndOf(http.User) is { } until) ended.Add(id, until);
        return Results.LocalRedirect(ConsolePaths.SignIn);
    }

    private static Task RejectEndedAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (keys, ended) = (services.GetRequiredService<IConsoleSignIn>(), services.GetRequiredService<EndedSessions>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Principal is not { } user || !GoesOn(user, keys, ended, now)) context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
