using System.Globalization;
using Larder.Contract.ElastiCache;

namespace Larder.E2E.Harness;

/// <summary>A group's members, and the processes behind them.</summary>
internal static class Members
{
    public static NodeGroupMember Primary(this ReplicationGroup group) =>
        group.NodeGroups![0].NodeGroupMembers!.Single(member => member.CurrentRole == "primary");

    public static IReadOnlyList<NodeGroupMember> Replicas(this ReplicationGroup group) =>
        [.. group.NodeGroups![0].NodeGroupMembers!.Where(member => member.CurrentRole == "replica")];

    /// <summary>As the engine itself says it.</summary>
    public static async Task<int> PidAsync(this NodeGroupMember member)
    {
        await using var client = await RedisClient.ConnectAsync(member.ReadEndpoint!);
        return int.Parse(await client.InfoAsync("process_id"), CultureInfo.InvariantCulture);
    }
}
