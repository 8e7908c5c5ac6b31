using System.Globalization;
using Larder.Console.Caches;
using Larder.Console.Resources;
using Microsoft.Extensions.Localization;

namespace Larder.Console.Create;

/// <summary>All that would be created, in words.</summary>
internal static class Review
{
    public static IEnumerable<(string Label, string Text)> Of(CreateForm form, IStringLocalizer<Strings> words)
    {
        var (input, asked) = (form.Input, form.New);
        yield return (words["Engine"], form.Version?.Description ?? words["Create_NoEngine"]);
        yield return (words["Name"], form.StoredId);
        if (asked.ReplicationGroup is { } group) yield return (words["Description"], group.Description);
        yield return (words["Nodes"], Nodes(form, words));
        yield return (words["NodeType"], Type(form, words));
        if (asked.ReplicationGroup is not null)
        {
            yield return (words["Create_ClusterMode"], words["Disabled"]);
            yield return (words["AutomaticFailover"], words[form.HasFailover ? "Enabled" : "Disabled"]);
            yield return (words["MultiAz"], words[form.HasMultiAz ? "Enabled" : "Disabled"]);
        }

        yield return (words["Port"], (input.Port ?? form.DefaultPort).ToString(CultureInfo.InvariantCulture));
        yield return (words["Create_ParameterGroup"], form.ParameterGroup);
        yield return (words["Create_SubnetGroup"], asked.SubnetGroup is { } made
            ? words["Create_ReviewNewGroup", made.Name.ToLowerInvariant(), made.VpcId, string.Join(", ", form.AvailableZones)]
            : words["Create_ReviewGroup", input.SubnetGroup, string.Join(", ", form.AvailableZones)]);
        if (input.ChoosesZones) yield return (words["Create_Placement"], string.Join(", ", form.Zones));
        yield return (words["Create_SecurityGroups"], SecurityGroups(form, words));
        yield return (words["Create_Encryption"], words["Create_ReviewEncryption"]);
        if (form.Version?.HasSnapshots is true)
            yield return (words["Create_Backups"], words["Create_ReviewBackups", input.Snapshots.Daily ?? words["Create_Usual"]]);
        yield return (words["Create_MaintenanceWindow"], input.Maintenance.Weekly is { } weekly ? words["Create_ReviewUtc", weekly] : words["Create_Usual"]);
        yield return (words["Create_MinorUpgrades"], words[input.AutoMinorVersionUpgrade ? "Enabled" : "Disabled"]);
        yield return (words["Tags"], input.Tags.Count > 0 ? string.Join(", ", input.Tags.Select(tag => $"{tag.Key}={tag.Value}")) : words["NoTags"]);
    }

    private static string Nodes(CreateForm form, IStringLocalizer<Strings> words) =>
        form.Kind is CacheKind.CacheCluster ? words[form.IsCrossAz ? "Create_ReviewNodesCross" : "Create_ReviewNodes", form.Input.Nodes]
        : form.Input.Replicas == 0 ? words["Create_ReviewAlone"]
        : words["Create_ReviewReplicas", form.Input.Replicas];

    private static string Type(CreateForm form, IStringLocalizer<Strings> words) => form.NodeType is { } type
        ? words["Create_ReviewType", type.Name, CreatePart.Gibibytes(form.MemoryOf(type)), CreatePart.Gibibytes(form.MemoryOf(type) * Math.Max(0, form.NodeCount))]
        : form.Input.NodeType;

    private static string SecurityGroups(CreateForm form, IStringLocalizer<Strings> words)
    {
        var names = form.SecurityGroups.Where(group => form.Input.SecurityGroups.Contains(group.Id)).Select(group => group.Name).ToList();
        if (form.New.SecurityGroup is { } made) names.Add(words["Create_ReviewNew", made.Name]);
        return names.Count > 0 ? string.Join(", ", names) : words["Create_ReviewDefaultSecurity"];
    }
}
