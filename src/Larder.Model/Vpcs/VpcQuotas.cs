namespace Larder.Model.Vpcs;

/// <summary>AWS's defaults (VPC user guide, quotas), but for security groups a region: 2,500 there. They also bound what
/// one row of the store can grow to.</summary>
public static class VpcQuotas
{
    public const int Vpcs = 5;
    public const int SubnetsPerVpc = 200;
    public const int SecurityGroups = 500;
    public const int RulesPerDirection = 60;
    public const int Tags = 50;
}
