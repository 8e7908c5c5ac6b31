using System.Security.Cryptography;
using System.Text;
using Larder.Model.Naming;

namespace Larder.Model.Vpcs;

/// <summary>EC2's ids: a kind, a hyphen and 17 hexadecimal digits.</summary>
public static class ResourceIds
{
    public const string Vpc = "vpc";
    public const string Subnet = "subnet";
    public const string SecurityGroup = "sg";
    public const string SecurityGroupRule = "sgr";
    private const int Digits = 17;

    public static string From(string kind, ReadOnlySpan<byte> bytes) => $"{kind}-{Convert.ToHexStringLower(bytes)[..Digits]}";

    /// <summary>The id of what every account has in every region from the start.</summary>
    public static string Default(string kind, Scope scope, string what = "") =>
        From(kind, SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}/default/{kind}/{what}")));

    /// <param name="scope">Whose it is, and where.</param>
    /// <param name="type">EC2's word for it in ARNs: subnet, security-group, security-group-rule.</param>
    /// <param name="id">Its id.</param>
    public static string Arn(Scope scope, string type, string id) => $"arn:aws:ec2:{scope.Region}:{scope.Account}:{type}/{id}";
}
