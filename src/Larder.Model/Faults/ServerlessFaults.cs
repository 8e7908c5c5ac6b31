namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException ServerlessCacheNotFound(string name) =>
        Sender("ServerlessCacheNotFoundFault", $"Serverless cache {name} not found.", 404);

    public static FaultException ServerlessCacheSnapshotNotFound(string name) =>
        Sender("ServerlessCacheSnapshotNotFoundFault", $"Serverless cache snapshot {name} not found.", 404);
}
