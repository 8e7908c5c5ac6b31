using System.Security.Claims;
using Larder.ControlPlane.Access;
using Larder.Model.Naming;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.Console.Access;

/// <summary>A browser's session: a cookie that names the access key it was opened with.</summary>
internal static class Session
{
    private const string Account = "account";
    private static readonly TimeSpan _lasts = TimeSpan.FromHours(12);

    public static IServiceCollection AddSession(this IServiceCollection services, ConsoleOptions options)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "larder-session" + options.CookieSuffix;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = _lasts;
            cookie.LoginPath = ConsolePaths.SignIn;
            cookie.ReturnUrlParameter = "back";
            cookie.Events.OnValidatePrincipal = EndWithKeyAsync;
        });
        return services
            .AddAuthorization()
            .AddCascadingAuthenticationState()
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

    private static async Task<IResult> BeginAsync(HttpContext http, IAntiforgery antiforgery, IConsoleSignIn keys)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.LocalRedirect(ConsolePaths.SignIn);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (id, back) = (form["id"].ToString().Trim(), ConsolePaths.BackTo(form["back"]));
        if (keys.AccountOf(id, form["secret"].ToString().Trim()) is not { } account)
            return Results.LocalRedirect($"{ConsolePaths.SignIn}?refused=true&back={Uri.EscapeDataString(back)}");

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, id), new(Account, account)], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(new ClaimsPrincipal(identity));
        return Results.LocalRedirect(back);
    }

    private static async Task<IResult> EndAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (await antiforgery.IsRequestValidAsync(http)) await http.SignOutAsync();
        return Results.LocalRedirect(ConsolePaths.SignIn);
    }

    private static Task EndWithKeyAsync(CookieValidatePrincipalContext context)
    {
        var keys = context.HttpContext.RequestServices.GetRequiredService<IConsoleSignIn>();
        if (!keys.Knows(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "")) context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
