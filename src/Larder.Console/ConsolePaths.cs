using Microsoft.AspNetCore.Http;

namespace Larder.Console;

/// <summary>The addresses that are the console's; everything else is the API's.</summary>
public static class ConsolePaths
{
    public const string List = "/console";
    public const string Create = "/console/create";
    public const string SignIn = "/console/sign-in";

    /// <summary>In the fragment of <see cref="SignIn"/>, before the token of a one-time link.</summary>
    public const string Once = "once=";
    public const string Session = "/console/session";
    public const string SessionEnd = "/console/session/end";
    public const string Preferences = "/console/preferences";

    public static string ReplicationGroup(string id) => $"/console/replication-groups/{id}";

    public static string CacheCluster(string id) => $"/console/cache-clusters/{id}";

    internal static bool IsConsole(HttpContext http) =>
        http.Request.Path.StartsWithSegments(List, StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);

    internal static IResult ToList() => Results.LocalRedirect(List);

    /// <summary>The path to go back to, where it is one of the console: a sign-in form must not send people elsewhere.</summary>
    internal static string BackTo(string? path) =>
        path is not null && (path == List || path.StartsWith(List + "/", StringComparison.Ordinal) || path.StartsWith(List + "?", StringComparison.Ordinal))
            ? path
            : List;
}
