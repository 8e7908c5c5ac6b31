using Microsoft.AspNetCore.Http;

namespace Larder.Console.Layout;

/// <summary>Light, dark, or as the viewer's system is; what that is the browser tells in a cookie (viewer.js).</summary>
internal static class Themes
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";
    public static readonly IReadOnlyList<string> All = [Light, Dark, System];

    private const string SchemeCookie = "larder-scheme";
    private const string ThemeCookie = "larder-theme";

    public static string ChosenOf(HttpContext http) =>
        http.Request.Cookies[ThemeCookie] is { } chosen && All.Contains(chosen) ? chosen : System;

    /// <summary>Light or dark.</summary>
    public static string ShownOf(HttpContext http) => ChosenOf(http) switch
    {
        System => http.Request.Cookies[SchemeCookie] == Dark ? Dark : Light,
        var chosen => chosen,
    };

    public static void Keep(HttpContext http, string? theme, CookieOptions kept)
    {
        if (theme is not null && All.Contains(theme)) http.Response.Cookies.Append(ThemeCookie, theme, kept);
    }
}
