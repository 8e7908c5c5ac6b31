namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException SnapshotNotFound(string name) =>
        Sender("SnapshotNotFoundFault", $"Snapshot {name} not found.", 404);

    public static FaultException SnapshotFeatureNotSupported(string message) =>
        Sender("SnapshotFeatureNotSupportedFault", message);
}
