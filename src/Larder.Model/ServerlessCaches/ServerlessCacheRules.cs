using System.Globalization;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Tags;

namespace Larder.Model.ServerlessCaches;

/// <summary>The rules of CreateServerlessCache and ModifyServerlessCache (API reference; contract/facts/validation-limits.json,
/// ServerlessCache and CacheUsageLimits).</summary>
public static class ServerlessCacheRules
{
    private const int NameMax = 40;
    private const int DescriptionMax = 255;
    private const int RetentionMax = 35;

    private static readonly Dictionary<string, string[]> _majorVersions = new(StringComparer.OrdinalIgnoreCase)
    {
        [EngineNames.Redis] = ["7"],
        [EngineNames.Valkey] = ["7", "8"],
        [EngineNames.Memcached] = ["1.6"],
    };

    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination, UserGroupNotFound.</exception>
    public static void CheckCreate(ServerlessCacheRequest request)
    {
        Identifier.Normalise("ServerlessCacheName", request.Name, NameMax);
        CheckValues(request);
        if (request.SubnetIds is { Count: not (2 or 3) } subnets)
            throw FaultException.InvalidParameterValue($"The parameter SubnetIds must name 2 or 3 subnets; {subnets.Count} were given.");
        CheckIds("SubnetIds", request.SubnetIds, "subnet-");
        CheckIds("SnapshotArnsToRestore", request.SnapshotArns, "arn:");
        if (string.Equals(request.Engine, EngineNames.Memcached, StringComparison.OrdinalIgnoreCase)) CheckMemcached(request);
        TagRules.Add(new Dictionary<string, string>(), request.Tags);
        if (request.UserGroupId is { } group) throw FaultException.UserGroupNotFound(group);
    }

    /// <summary>Checks the change; then that there is no cache it could be made to.</summary>
    public static FaultException RefuseModify(ServerlessCacheRequest request)
    {
        Demand.NotBoth("UserGroupId", request.UserGroupId is not null, "RemoveUserGroup", request.RemoveUserGroup);
        CheckValues(request);
        return FaultException.ServerlessCacheNotFound(request.Name);
    }

    private static void CheckValues(ServerlessCacheRequest request)
    {
        Demand.OneOf("Engine", request.Engine, [.. _majorVersions.Keys]);
        if (request.MajorEngineVersion is { } version)
            Demand.OneOf("MajorEngineVersion", version, Versions(request.Engine));
        Demand.Length("Description", request.Description, DescriptionMax);
        Check("CacheUsageLimits.DataStorage", request.DataStorage, 1, 5000);
        Check("CacheUsageLimits.ECPUPerSecond", request.EcpuPerSecond, 1000, 15_000_000);
        Demand.Range("SnapshotRetentionLimit", request.SnapshotRetentionLimit, 0, RetentionMax);
        CheckIds("SecurityGroupIds", request.SecurityGroupIds, "sg-");
        if (request.DailySnapshotTime is { } time && !IsTime(time))
            throw FaultException.InvalidParameterValue($"The parameter DailySnapshotTime must be a time as hh:mm; {time} was given.");
    }

    private static bool IsTime(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string[] Versions(string? engine) =>
        engine is null ? [.. _majorVersions.Values.SelectMany(version => version).Distinct()] : _majorVersions[engine];

    private static void CheckMemcached(ServerlessCacheRequest request)
    {
        var kept = request.UserGroupId is not null ? "UserGroupId"
            : request.SnapshotArns is { Count: > 0 } ? "SnapshotArnsToRestore"
            : null;
        if (kept is not null) throw FaultException.InvalidParameterCombination($"The parameter {kept} is not for memcached; leave it out.");
    }

    private static void Check(string parameter, Bounds? bounds, int least, int most)
    {
        Demand.Range($"{parameter}.Minimum", bounds?.Minimum, least, most);
        Demand.Range($"{parameter}.Maximum", bounds?.Maximum, least, most);
        if (bounds?.Minimum > bounds?.Maximum)
            throw FaultException.InvalidParameterValue($"The parameter {parameter}.Minimum must not be more than its Maximum.");
    }

    private static void CheckIds(string parameter, IReadOnlyList<string>? ids, string prefix)
    {
        Demand.Distinct(parameter, ids);
        if (ids?.FirstOrDefault(id => !id.StartsWith(prefix, StringComparison.Ordinal)) is { } wrong)
            throw FaultException.InvalidParameterValue($"The parameter {parameter} must name what begins with {prefix}; {wrong} was given.");
    }
}
