namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException ReplicationGroupNotFound(string id) =>
        Sender("ReplicationGroupNotFoundFault", $"ReplicationGroup {id} not found.", 404);

    public static FaultException ReplicationGroupAlreadyExists(string id) =>
        Sender("ReplicationGroupAlreadyExists", $"Replication group {id} already exists.");

    public static FaultException InvalidReplicationGroupState(string message) =>
        Sender("InvalidReplicationGroupState", message);
}
