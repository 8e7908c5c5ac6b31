namespace Larder.Model.Faults;

/// <summary>EC2's codes (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html).</summary>
public sealed partial class FaultException
{
    public static FaultException MissingParameter(string message) => Sender("MissingParameter", message);

    public static FaultException DryRunOperation() =>
        Sender("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);

    public static FaultException InvalidPaginationToken() =>
        Sender("InvalidPaginationToken", "The parameter NextToken is not one that an earlier page of this operation returned.");

    public static FaultException VpcNotFound(string id) => Sender("InvalidVpcID.NotFound", $"The vpc ID '{id}' does not exist");

    public static FaultException SubnetNotFound(string id) => Sender("InvalidSubnetID.NotFound", $"The subnet ID '{id}' does not exist");

    public static FaultException SecurityGroupNotFound(string id) =>
        Sender("InvalidGroup.NotFound", $"The security group '{id}' does not exist");

    public static FaultException SecurityGroupDuplicate(string name, string vpcId) =>
        Sender("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpcId}'");

    public static FaultException SecurityGroupRuleNotFound(string id) =>
        Sender("InvalidSecurityGroupRuleId.NotFound", $"The security group rule ID '{id}' does not exist");

    public static FaultException PrefixListNotFound(string id) =>
        Sender("InvalidPrefixListID.NotFound", $"The prefix list ID '{id}' does not exist; there are none here. Give its ranges in IpRanges.");

    public static FaultException PermissionDuplicate(string rule) =>
        Sender("InvalidPermission.Duplicate", $"the specified rule \"{rule}\" already exists");

    public static FaultException PermissionNotFound() =>
        Sender("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");

    public static FaultException VpcRange(string cidr, string why) => Sender("InvalidVpc.Range", $"The CIDR '{cidr}' is invalid: {why}.");

    public static FaultException SubnetRange(string cidr, string why) => Sender("InvalidSubnet.Range", $"The CIDR '{cidr}' is invalid: {why}.");

    public static FaultException SubnetConflict(string cidr, string other) =>
        Sender("InvalidSubnet.Conflict", $"The CIDR '{cidr}' conflicts with another subnet: {other}");

    public static FaultException DependencyViolation(string message) => Sender("DependencyViolation", message);

    public static FaultException CannotDelete(string message) => Sender("CannotDelete", message);

    public static FaultException NoDefaultVpc(string parameter) =>
        Sender("VPCIdNotSpecified", $"There is no default VPC in this region any more. Name one by the parameter {parameter}.");

    public static FaultException VpcLimitExceeded(int limit) =>
        Sender("VpcLimitExceeded", $"The maximum number of VPCs has been reached: {limit} in a region.");

    public static FaultException SubnetLimitExceeded(int limit) =>
        Sender("SubnetLimitExceeded", $"The maximum number of subnets has been reached: {limit} in a VPC.");

    public static FaultException SecurityGroupLimitExceeded(int limit) =>
        Sender("SecurityGroupLimitExceeded", $"The maximum number of security groups has been reached: {limit} in a region.");

    public static FaultException RulesPerSecurityGroupLimitExceeded(int limit) => Sender(
        "RulesPerSecurityGroupLimitExceeded",
        $"The maximum number of rules per security group has been reached: {limit} for IPv4 and as many for IPv6, in each direction.");

    public static FaultException FilterLimitExceeded(int limit) =>
        Sender("FilterLimitExceeded", $"A request can have at most {limit} values of filters.");

    public static FaultException TagLimitExceeded(int limit) =>
        Sender("TagLimitExceeded", $"A resource can have at most {limit} tags.");
}
