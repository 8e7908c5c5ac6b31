namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException CacheSecurityGroupNotFound(string name) =>
        Sender("CacheSecurityGroupNotFound", $"CacheSecurityGroup {name} not found.", 404);

    /// <summary>AWS's words for every account that has a VPC: these groups are for networks without one (EC2-Classic).</summary>
    public static FaultException CacheSecurityGroupsNotPermitted() => Sender(
        "InvalidParameterValue", "Use of cache security groups is not permitted in this API version for your account.");
}
