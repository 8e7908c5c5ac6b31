namespace Larder.Model.ReplicationGroups;

public enum ReplicationGroupPhase
{
    Creating,
    Available,
    Deleting,
}
