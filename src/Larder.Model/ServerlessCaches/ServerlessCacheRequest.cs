namespace Larder.Model.ServerlessCaches;

/// <summary>CreateServerlessCache or ModifyServerlessCache, before rules; null where nothing was said.</summary>
public sealed record ServerlessCacheRequest
{
    public required string Name { get; init; }
    public string? Engine { get; init; }
    public string? MajorEngineVersion { get; init; }
    public string? Description { get; init; }
    public Bounds? DataStorage { get; init; }
    public Bounds? EcpuPerSecond { get; init; }
    public string? DailySnapshotTime { get; init; }
    public int? SnapshotRetentionLimit { get; init; }
    public IReadOnlyList<string>? SnapshotArns { get; init; }
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }
    public string? UserGroupId { get; init; }
    public bool RemoveUserGroup { get; init; }
    public IReadOnlyList<KeyValuePair<string, string?>> Tags { get; init; } = [];
}

/// <summary>Between what a serverless cache grows and shrinks.</summary>
public sealed record Bounds(int? Minimum, int? Maximum);
