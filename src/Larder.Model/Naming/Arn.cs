using Larder.Model.Faults;

namespace Larder.Model.Naming;

/// <summary>arn:aws:elasticache:region:account:type:id, the types as in contract/facts/endpoints-arns.json.</summary>
public sealed record Arn(Scope Scope, string Type, string Id)
{
    public const string Cluster = "cluster";
    public const string ReplicationGroup = "replicationgroup";
    public const string ParameterGroup = "parametergroup";
    public const string SubnetGroup = "subnetgroup";
    public const string ReservedCacheNode = "reserved-instance";
    public const string CacheSecurityGroup = "securitygroup";
    public const string ServerlessCache = "serverlesscache";
    public const string ServerlessCacheSnapshot = "serverlesscachesnapshot";
    public const string Snapshot = "snapshot";
    public const string User = "user";
    public const string UserGroup = "usergroup";

    public override string ToString() => $"arn:aws:elasticache:{Scope.Region}:{Scope.Account}:{Type}:{Id}";

    /// <exception cref="FaultException">InvalidARN, also for an ARN of another scope: what lives there is not the caller's to know.</exception>
    public static Arn Parse(string text, Scope scope)
    {
        var parts = text.Split(':', 7);
        if (parts.Length < 7 || parts[0] != "arn" || parts[1] != "aws" || parts[2] != "elasticache"
            || parts[3] != scope.Region || parts[4] != scope.Account || parts[5].Length == 0 || parts[6].Length == 0)
        {
            throw FaultException.InvalidArn(text);
        }

        return new Arn(scope, parts[5], parts[6]);
    }
}
