using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Console.Caches.Security;

/// <summary>What of a cache's security is in force here (docs/api.md, EC2, Subnet groups and security groups, Engines).</summary>
/// <param name="Topic">Has resources Security_… and Security_…_Why.</param>
public sealed record Enforcement(SecurityTopic Topic, EnforcementLevel Level)
{
    public static IReadOnlyList<Enforcement> Of(Engine engine)
    {
        var keepsCommands = engine.Program is not EngineKind.Memcached;
        return
        [
            new(SecurityTopic.Loopback, EnforcementLevel.Enforced),
            .. keepsCommands ? [new Enforcement(SecurityTopic.Commands, EnforcementLevel.Enforced)] : Array.Empty<Enforcement>(),
            new(SecurityTopic.Zones, EnforcementLevel.Enforced),
            new(SecurityTopic.SecurityGroups, EnforcementLevel.Recorded),
            new(SecurityTopic.Subnets, EnforcementLevel.Recorded),
            new(SecurityTopic.InTransit, EnforcementLevel.Absent),
            new(SecurityTopic.AtRest, EnforcementLevel.Absent),
            new(SecurityTopic.Authentication, EnforcementLevel.Absent),
            new(SecurityTopic.Ipv6, EnforcementLevel.Absent),
        ];
    }
}

public enum SecurityTopic
{
    Loopback,
    Commands,
    Zones,
    SecurityGroups,
    Subnets,
    InTransit,
    AtRest,
    Authentication,
    Ipv6,
}

/// <summary>Each has a resource, Enforcement_….</summary>
public enum EnforcementLevel
{
    Enforced,

    /// <summary>Kept and described; nothing acts by it.</summary>
    Recorded,
    Absent,
}
