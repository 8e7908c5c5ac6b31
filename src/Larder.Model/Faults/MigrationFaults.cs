namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException ReplicationGroupNotUnderMigration(string id) => Sender(
        "ReplicationGroupNotUnderMigrationFault", $"Replication group {id} is not under migration; StartMigration begins one.");
}
