using System.Globalization;
using Larder.Model.Leftovers;

namespace Larder.Server.Commands.Leftovers;

/// <summary>Leftovers in words, and the command that deletes each.</summary>
internal static class LeftoverWords
{
    public static string KindOf(LeftoverKind kind) => kind switch
    {
        LeftoverKind.ReplicationGroup => "replication group",
        LeftoverKind.CacheCluster => "cache cluster",
        LeftoverKind.StrayNode => "node of no cache",
        LeftoverKind.StrayRoute => "reader endpoint of no group",
        LeftoverKind.ParameterGroup => "parameter group",
        LeftoverKind.SubnetGroup => "subnet group",
        LeftoverKind.SecurityGroup => "security group",
        LeftoverKind.Subnet => "subnet",
        LeftoverKind.Vpc => "VPC",
        LeftoverKind.KmsKey => "KMS key",
        LeftoverKind.ReservedNode => "reserved node",
        _ => "addresses",
    };

    public static string NameOf(Leftover item) => item.Name is { } name ? $"{item.Id} ({name})" : item.Id;

    /// <summary>As it can be typed; else when it ends, or who ends it.</summary>
    public static string RemedyOf(Leftover item) => item.Kind switch
    {
        _ when item is { Removal: Removal.None, Until: { } until } => $"- (ends {Moment.Of(until)})",
        LeftoverKind.ReplicationGroup or LeftoverKind.CacheCluster => item.Removal is Removal.None ? "-" : $"larder delete {item.Id}{Region(item)}",
        LeftoverKind.StrayNode or LeftoverKind.StrayRoute => "the console, page Leftovers",
        LeftoverKind.ParameterGroup => Aws(item, "elasticache delete-cache-parameter-group --cache-parameter-group-name"),
        LeftoverKind.SubnetGroup => Aws(item, "elasticache delete-cache-subnet-group --cache-subnet-group-name"),
        LeftoverKind.SecurityGroup => Aws(item, "ec2 delete-security-group --group-id"),
        LeftoverKind.Subnet => Aws(item, "ec2 delete-subnet --subnet-id"),
        LeftoverKind.Vpc => Aws(item, "ec2 delete-vpc --vpc-id"),
        LeftoverKind.KmsKey => Aws(item, "kms schedule-key-deletion --key-id"),
        LeftoverKind.AddressBlock => "- (kept for the caches to come)",
        _ => "-",
    };

    public static string Verdict(LeftoverReport report)
    {
        var where = report.Regions is [var region] ? region : $"{Text(report.Regions.Count)} regions";
        var when = Moment.Of(report.CheckedAt);
        if (report.NothingRuns) return $"Nothing is left running in {where}: no cache in the store, no process on the host. Looked at {when}.";
        return $"Left running in {where}: {Counted(report.Running.Count(), "cache or node", "caches or nodes")}, "
            + $"{Counted(report.Processes, "process", "processes")}, {Size.Of(report.MemoryBytes)} promised, {Size.Of(report.ResidentBytes)} in use. Looked at {when}.";
    }

    private static string Aws(Leftover item, string command) => $"aws {command} {item.Id}{Region(item)}";

    private static string Region(Leftover item) => $" --region {item.Scope.Region}";

    private static string Counted(int count, string one, string several) => $"{Text(count)} {(count == 1 ? one : several)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
