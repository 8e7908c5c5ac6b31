namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException ReplicationGroupNotFound(string id) =>
        Sender("ReplicationGroupNotFoundFault", $"ReplicationGroup {id} not found.", 404);

    public static FaultException ReplicationGroupAlreadyExists(string id) =>
        Sender("ReplicationGroupAlreadyExists", $"Replication group {id} already exists.");

    public static FaultException InvalidReplicationGroupState(string message) =>
        Sender("InvalidReplicationGroupState", message);

    public static FaultException TestFailoverNotAvailable(string message) => Sender("TestFailoverNotAvailableFault", message);

    public static FaultException NodeGroupNotFound(string id) =>
        Sender("NodeGroupNotFoundFault", $"Node group {id} not found; with cluster mode disabled the only one is 0001.", 404);

    public static FaultException NodeGroupsPerReplicationGroupQuotaExceeded(int limit) => Sender(
        "NodeGroupsPerReplicationGroupQuotaExceeded", $"A replication group can have at most {limit} node groups.");

    public static FaultException NoOperation(string message) => Sender("NoOperationFault", message);
}
