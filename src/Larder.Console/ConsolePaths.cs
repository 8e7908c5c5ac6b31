using Larder.Model.CacheClusters;
using Microsoft.AspNetCore.Http;

namespace Larder.Console;

/// <summary>The addresses that are the console's; everything else is the API's.</summary>
public static class ConsolePaths
{
    public const string List = "/console";
    public const string Create = "/console/create";

    /// <summary>The wizard, and beside it the guide from its first step on.</summary>
    public const string Guide = "/console/create?guide=begin";
    public const string Leftovers = "/console/leftovers";
    public const string SignIn = "/console/sign-in";

    /// <summary>In the fragment of <see cref="SignIn"/>, before the token of a one-time link.</summary>
    public const string Once = "once=";
    public const string Session = "/console/session";
    public const string SessionEnd = "/console/session/end";
    public const string Preferences = "/console/preferences";

    // What is made is told apart from what has a name: a group may be called create.
    public const string ParameterGroups = "/console/parameter-groups";
    public const string CreateParameterGroup = "/console/create/parameter-group";
    public const string SubnetGroups = "/console/subnet-groups";
    public const string CreateSubnetGroup = "/console/create/subnet-group";
    public const string Vpcs = "/console/vpcs";
    public const string CreateVpc = "/console/create/vpc";
    public const string SecurityGroups = "/console/security-groups";
    public const string CreateSecurityGroup = "/console/create/security-group";
    public const string EngineVersions = "/console/engine-versions";

    public static string ReplicationGroup(string id) => $"/console/replication-groups/{id}";

    public static string CacheCluster(string id) => $"/console/cache-clusters/{id}";

    public static string Cache(CacheReference cache) => cache.IsGroup ? ReplicationGroup(cache.Id) : CacheCluster(cache.Id);

    public static string ParameterGroup(string name) => $"{ParameterGroups}/{name}";

    public static string ParameterGroupDiff(string name, string other) => $"{ParameterGroups}/{name}/diff/{other}";

    public static string CopyParameterGroup(string name) => $"{CreateParameterGroup}?copy={Uri.EscapeDataString(name)}";

    public static string SubnetGroup(string name) => $"{SubnetGroups}/{name}";

    public static string Vpc(string id) => $"{Vpcs}/{id}";

    public static string SecurityGroup(string id) => $"{SecurityGroups}/{id}";
    public static string ModifyReplicationGroup(string id) => $"{ReplicationGroup(id)}/modify";

    public static string ModifyCacheCluster(string id) => $"{CacheCluster(id)}/modify";

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
