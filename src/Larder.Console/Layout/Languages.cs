using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;

namespace Larder.Console.Layout;

/// <summary>The languages the console speaks: the one chosen, else the first of the browser's that is here.</summary>
internal static class Languages
{
    public const string Cookie = "larder-language";
    public static readonly IReadOnlyList<Language> All = [new("en", "English"), new("ko", "한국어")];

    public static Language Other => All.First(language => language.Name != CultureInfo.CurrentUICulture.Name);

    public static void Configure(RequestLocalizationOptions options)
    {
        var names = All.Select(language => language.Name).ToArray();
        options.SetDefaultCulture(names[0]).AddSupportedUICultures(names);
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = Cookie },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }
}

/// <param name="Called">What its speakers call it.</param>
internal sealed record Language(string Name, string Called);
