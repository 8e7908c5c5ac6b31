namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException CacheClusterNotFound(string id) =>
        Sender("CacheClusterNotFound", $"CacheCluster not found: {id}", 404);

    public static FaultException CacheClusterAlreadyExists(string id) =>
        Sender("CacheClusterAlreadyExists", $"Cache cluster {id} already exists.");

    public static FaultException InvalidCacheClusterState(string message) =>
        Sender("InvalidCacheClusterState", message);

    public static FaultException NodeQuotaForClusterExceeded(int limit) =>
        Sender("NodeQuotaForClusterExceeded", $"A cluster can have at most {limit} cache nodes.");

    public static FaultException ClusterQuotaForCustomerExceeded(int limit) =>
        Sender("ClusterQuotaForCustomerExceeded", $"The request would exceed the {limit} cache clusters allowed per customer in a region.");

    public static FaultException NodeQuotaForCustomerExceeded(int limit) =>
        Sender("NodeQuotaForCustomerExceeded", $"The request would exceed the {limit} cache nodes allowed per customer in a region.");
}
