namespace Larder.Server.Commands.Groups;

/// <summary>What the service would refuse, said before anything is written, with what to do about it here.</summary>
internal static class FailoverRules
{
    /// <exception cref="CommandFailure">It cannot fail over as it is.</exception>
    public static Group Check(Group group, string? to)
    {
        if (group.Endpoint is null || group.Primary is null)
            throw Refused($"{group.Id} is {group.Status} and has no endpoint yet.", $"`larder describe {group.Id}` shows how far it is.");
        if (group.Replicas == 0)
            throw Refused($"{group.Id} has no replica to fail over to.", $"`larder replicas {group.Id} 1` gives it one.");
        if (to is null)
        {
            return group.AutomaticFailover
                ? group
                : throw Refused(
                    $"{group.Id} has automatic failover disabled.",
                    $"`larder replicas {group.Id} {group.Replicas} --failover` enables it; `larder failover {group.Id} --to MEMBER` needs it not.");
        }

        if (to == group.Primary) throw Refused($"{to} is the primary of {group.Id} already.", $"its replicas are {Replicas(group)}.");
        return group.Members.Any(member => member.CacheClusterId == to)
            ? group
            : throw Refused($"{to} is no member of {group.Id}.", $"its replicas are {Replicas(group)}.");
    }

    private static string Replicas(Group group) =>
        string.Join(", ", group.Members.Select(member => member.CacheClusterId).Where(id => id != group.Primary));

    private static CommandFailure Refused(string message, string remedy) => new(ExitCode.Refused, message, remedy);
}
