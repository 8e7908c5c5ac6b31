using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Larder.Console.Layout;

/// <summary>Language, region and theme of a browser, kept in cookies. Choosing loads the page anew: a circuit keeps the
/// language it began with.</summary>
internal static partial class Preferences
{
    private const string RegionCookie = "larder-region";

    public static string Choose(string preference, string value, string back) =>
        $"{ConsolePaths.Preferences}?{preference}={Uri.EscapeDataString(value)}&back={Uri.EscapeDataString(back)}";

    public static void MapPreferences(this WebApplication app) => app.MapGet(ConsolePaths.Preferences, Set);

    public static string RegionOf(HttpContext http, ConsoleOptions options) =>
        http.Request.Cookies[RegionCookie + options.CookieSuffix] is { } region && RegionName().IsMatch(region)
            ? region
            : options.Region;

    private static IResult Set(HttpContext http, ConsoleOptions options, string? language, string? region, string? theme, string? back)
    {
        var kept = new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Strict };
        if (Languages.All.Any(one => one.Name == language))
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture("en", language!));
            http.Response.Cookies.Append(Languages.Cookie, value, kept);
        }

        Themes.Keep(http, theme, kept);
        if (region is not null && RegionName().IsMatch(region))
            http.Response.Cookies.Append(RegionCookie + options.CookieSuffix, region, kept);
        return Results.LocalRedirect(ConsolePaths.BackTo(back));
    }

    [GeneratedRegex("^[a-z0-9-]{1,32}$")]
    private static partial Regex RegionName();
}
