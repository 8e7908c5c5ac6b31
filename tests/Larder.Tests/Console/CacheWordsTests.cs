using Larder.Console.Caches;
using Larder.Console.Caches.Actions;
using Larder.Console.Caches.Security;
using Larder.Model.Nodes;
using Larder.Model.ServiceUpdates;

namespace Larder.Tests.Console;

/// <summary>Words that a page makes the name of while it runs.</summary>
public sealed class CacheWordsTests
{
    public static TheoryData<string> Names =>
    [
        .. All<CacheTab>("Tab_"),
        .. All<WorkKind>("Work_"),
        .. All<WorkStepKind>("WorkStep_"),
        .. All<EnforcementLevel>("Enforcement_"),
        .. All<SecurityTopic>("Security_"),
        .. Enum.GetNames<SecurityTopic>().Select(topic => $"Security_{topic}_Why"),
        .. All<ActionObstacle>("Actions_").Where(name => name != "Actions_Failover"),
        .. new[] { UpdateStatus.NotApplied, UpdateStatus.InProgress, UpdateStatus.Stopping, UpdateStatus.Stopped, UpdateStatus.Complete }
            .Select(status => $"Upkeep_Status_{status.Replace('-', '_')}"),
        "Tuning_Source_user", "Tuning_Source_system", "Tuning_Source_engine_default",
        "Tuning_State_in_sync", "Tuning_State_applying", "Tuning_State_pending_reboot",
        "Deletion_RetainNotEngine", "Deletion_RetainNotNow", "Deletion_RetainHint", "Detail_ParameterGroup", "Upkeep_NodesToRemove",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_is_there_in_both_languages(string name)
    {
        Assert.Contains(name, ConsoleSources.Strings("en").Keys);
        Assert.Contains(name, ConsoleSources.Strings("ko").Keys);
    }

    private static IEnumerable<string> All<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => prefix + name);
}
