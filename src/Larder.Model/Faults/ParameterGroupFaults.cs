namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException CacheParameterGroupNotFound(string name) =>
        Sender("CacheParameterGroupNotFound", $"CacheParameterGroup {name} not found.", 404);

    public static FaultException CacheParameterGroupAlreadyExists(string name) =>
        Sender("CacheParameterGroupAlreadyExists", $"Parameter group {name} already exists.");

    public static FaultException CacheParameterGroupQuotaExceeded(int limit) =>
        Sender("CacheParameterGroupQuotaExceeded", $"A region can have at most {limit} parameter groups.");

    public static FaultException InvalidCacheParameterGroupState(string message) =>
        Sender("InvalidCacheParameterGroupState", message);
}
