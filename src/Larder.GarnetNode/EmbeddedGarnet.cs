using Garnet;
using Garnet.server;
using Garnet.server.ACL;

namespace Larder.GarnetNode;

/// <summary>A Garnet server whose users are set between construction and the first listener, from memory: neither a
/// file of theirs exists, nor a moment in which the default user may do all.</summary>
internal sealed class EmbeddedGarnet(string[] arguments) : GarnetServer(arguments)
{
    /// <summary>The enumeration also has values that no client can send; the ACL knows none of them.</summary>
    private static readonly RespCommand[] Commands =
        [.. Enum.GetValues<RespCommand>().Distinct().Where(command => RespCommandsInfo.TryGetRespCommandInfo(command, out _))];

    public void SetUsers(IReadOnlyList<NodeUser> nodeUsers)
    {
        var users = storeWrapper.accessControlList;
        foreach (var user in nodeUsers.Select(ToUser))
        {
            // The default user exists already, and sessions hold it by its handle: it is changed in place.
            if (users.GetUserHandle(user.Name) is { } known) known.TrySetUser(user, known.User);
            else users.AddUserHandle(new UserHandle(user));
        }
    }

    private static User ToUser(NodeUser nodeUser)
    {
        var user = new User(nodeUser.Name) { IsEnabled = true, IsPasswordless = nodeUser.PasswordHash is null };
        if (nodeUser.PasswordHash is { } hash) user.AddPasswordHash(ACLPassword.ACLPasswordFromHash(hash));
        user.AddCategory(RespAclCategories.All);
        foreach (var command in Commands.Where(command => IsDenied(nodeUser, NameOf(command)))) user.RemoveCommand(command);
        return user;
    }

    private static string NameOf(RespCommand command) =>
        command is RespCommand.SECONDARYOF ? "SLAVEOF" : command.ToString();

    /// <summary>Garnet names a subcommand COMMAND_SUBCOMMAND; denying a command denies all of its own.</summary>
    private static bool IsDenied(NodeUser user, string name)
    {
        var parts = name.Split('_', 2);
        if (user.Denied.Contains(parts[0], StringComparer.OrdinalIgnoreCase)) return true;
        return parts.Length == 2
            && user.OnlySubcommands.FirstOrDefault(only => only.Key.Equals(parts[0], StringComparison.OrdinalIgnoreCase))
                is { Value: { } left }
            && !left.Contains(parts[1], StringComparer.OrdinalIgnoreCase);
    }
}
