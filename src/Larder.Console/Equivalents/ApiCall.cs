namespace Larder.Console.Equivalents;

/// <summary>A call of the API as its contract names it, said in no language yet.</summary>
/// <param name="Service">elasticache or ec2, as the AWS CLI names them.</param>
/// <param name="Members">In the order in which they are shown.</param>
public sealed record ApiCall(string Service, string Operation, IReadOnlyList<ApiMember> Members)
{
    public const string ElastiCache = "elasticache";
    public const string Ec2 = "ec2";

    public ApiValue? this[string member] => Members.FirstOrDefault(one => one.Name == member)?.Value;

    public string? TextOf(string member) => (this[member] as ApiValue.Text)?.Value;
}

public sealed record ApiMember(string Name, ApiValue Value);
