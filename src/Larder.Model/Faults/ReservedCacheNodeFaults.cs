namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException ReservedCacheNodesOfferingNotFound(string id) => Sender(
        "ReservedCacheNodesOfferingNotFound",
        $"Reserved cache nodes offering {id} not found; DescribeReservedCacheNodesOfferings lists all.", 404);

    public static FaultException ReservedCacheNodeNotFound(string id) =>
        Sender("ReservedCacheNodeNotFound", $"Reserved cache node {id} not found.", 404);

    // 404 is AWS's own status for it.
    public static FaultException ReservedCacheNodeAlreadyExists(string id) =>
        Sender("ReservedCacheNodeAlreadyExists", $"Reserved cache node {id} already exists.", 404);

    public static FaultException ReservedCacheNodeQuotaExceeded(int limit) => Sender(
        "ReservedCacheNodeQuotaExceeded",
        $"The request would reserve more than the {limit} cache nodes allowed per customer in a region.");
}
