namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException GlobalReplicationGroupNotFound(string id) =>
        Sender("GlobalReplicationGroupNotFoundFault", $"Global replication group {id} not found.", 404);
}
