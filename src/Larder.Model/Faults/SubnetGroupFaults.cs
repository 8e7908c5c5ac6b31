namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    // 400 is AWS's own status for it.
    public static FaultException CacheSubnetGroupNotFound(string name) =>
        Sender("CacheSubnetGroupNotFoundFault", $"CacheSubnetGroup {name} not found.");

    public static FaultException CacheSubnetGroupAlreadyExists(string name) =>
        Sender("CacheSubnetGroupAlreadyExists", $"Cache subnet group {name} already exists.");

    public static FaultException CacheSubnetGroupQuotaExceeded(int limit) =>
        Sender("CacheSubnetGroupQuotaExceeded", $"A region can have at most {limit} subnet groups.");

    public static FaultException CacheSubnetQuotaExceeded(int limit) =>
        Sender("CacheSubnetQuotaExceededFault", $"A subnet group can have at most {limit} subnets.");

    public static FaultException CacheSubnetGroupInUse(string message) => Sender("CacheSubnetGroupInUse", message);

    public static FaultException InvalidSubnet(string message) => Sender("InvalidSubnet", message);

    public static FaultException SubnetInUse(string message) => Sender("SubnetInUse", message);

    public static FaultException InvalidVpcNetworkState(string message) => Sender("InvalidVPCNetworkStateFault", message);

    public static FaultException NoDefaultSubnetGroup() => InvalidVpcNetworkState(
        "There is no default VPC in this region any more, and so no default subnet group. Name one by the parameter CacheSubnetGroupName.");
}
