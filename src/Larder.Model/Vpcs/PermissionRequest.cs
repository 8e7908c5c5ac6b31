namespace Larder.Model.Vpcs;

/// <summary>One protocol and range of ports with any number of sources, as the caller said it.</summary>
public sealed record PermissionRequest
{
    public string? Protocol { get; init; }
    public int? FromPort { get; init; }
    public int? ToPort { get; init; }
    public IReadOnlyList<Source> Ipv4Ranges { get; init; } = [];
    public IReadOnlyList<Source> Ipv6Ranges { get; init; } = [];
    public IReadOnlyList<GroupSource> Groups { get; init; } = [];
    public IReadOnlyList<Source> PrefixLists { get; init; } = [];

    public sealed record Source(string? Value, string? Description);

    public sealed record GroupSource
    {
        public string? GroupId { get; init; }
        public string? GroupName { get; init; }
        public string? UserId { get; init; }
        public string? VpcId { get; init; }

        /// <summary>A peering's id or status, if the caller named one.</summary>
        public string? Peering { get; init; }
        public string? Description { get; init; }
    }
}
