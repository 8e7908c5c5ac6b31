using System.Globalization;
using Larder.Console.Resources;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using Microsoft.Extensions.Localization;

namespace Larder.Console.Caches;

/// <summary>How AWS's words for a status are shown.</summary>
internal static class StatusWords
{
    /// <summary>The resource that translates the word: incompatible-network is Status_incompatible_network.</summary>
    public static string KeyOf(string status) =>
        string.Create(CultureInfo.InvariantCulture, $"Status_{status.Replace('-', '_').Replace(' ', '_')}");

    /// <summary>In the reader's language; AWS's word where it has no translation.</summary>
    public static string Text(IStringLocalizer<Strings> l, string status) => l[KeyOf(status)] is { ResourceNotFound: false } known ? known : status;

    /// <summary>The class of its colour: at rest, under way, leaving, or in need of somebody.</summary>
    public static string ToneOf(string status) => status switch
    {
        CacheClusterStatus.Available => "good",
        CacheClusterStatus.Deleting => "leaving",
        ReplicationGroupStatus.CreateFailed or CacheClusterStatus.RestoreFailed or CacheClusterStatus.IncompatibleNetwork => "bad",
        _ => "busy",
    };

    /// <summary>Whether a delete would be refused by the cache's state.</summary>
    public static bool CanDelete(string status) => status is not (ReplicationGroupStatus.Creating or ReplicationGroupStatus.Deleting);
}
