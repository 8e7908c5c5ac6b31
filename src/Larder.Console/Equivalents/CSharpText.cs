using System.Globalization;
using System.Text;

namespace Larder.Console.Equivalents;

/// <summary>Calls as a program of one file for the AWS SDK for .NET, which `dotnet run FILE.cs` of .NET 10 compiles and runs.</summary>
public static class CSharpText
{
    // The SDK's own names, where they are not the contract's.
    private static readonly Dictionary<(string Shape, string Member), string> _renamed = new()
    {
        [("IpPermission", "IpRanges")] = "Ipv4Ranges",
        [("PrefixListId", "PrefixListId")] = "Id",
    };

    public static string Of(IReadOnlyList<ApiCall> calls, ApiPlace place)
    {
        var hasEc2 = calls.Any(call => call.Service == ApiCall.Ec2);
        var program = new StringBuilder("#:package AWSSDK.ElastiCache@4.*\n");
        if (hasEc2) program.Append("#:package AWSSDK.EC2@4.*\n");
        program.Append("using Amazon.ElastiCache;\nusing Amazon.ElastiCache.Model;\n");
        // Both services have a Tag.
        if (hasEc2) program.Append("using Ec2 = Amazon.EC2.Model;\n");
        program.Append("\n// The key is the one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which `larder env` sets.\n");
        if (hasEc2) program.Append(Client("ec2", "Amazon.EC2.AmazonEC2", place));
        program.Append(Client("elastiCache", "AmazonElastiCache", place));
        foreach (var call in calls) program.Append('\n').Append(Statement(call));
        return program.Append(Told(calls[^1])).ToString();
    }

    private static string Client(string name, string type, ApiPlace place) =>
        $"using var {name} = new {type}Client(new {type}Config\n{{\n    ServiceURL = {CSharpLiteral.Of(place.Url)},\n"
        + $"    AuthenticationRegion = {CSharpLiteral.Of(place.Region)},\n}});\n";

    private static string Statement(ApiCall call)
    {
        var client = call.Service == ApiCall.Ec2 ? "ec2" : "elastiCache";
        return $"var {Variable(call)} = await {client}.{call.Operation}Async(new {Type(call, call.Operation + "Request")}\n"
            + $"{Members(call, "", call.Members, "")});\n";
    }

    private static string Variable(ApiCall call) => call.Operation switch
    {
        "CreateCacheSubnetGroup" => "subnetGroup",
        "CreateSecurityGroup" => "securityGroup",
        "AuthorizeSecurityGroupIngress" => "ingress",
        _ => "created",
    };

    private static string Told(ApiCall call) => call.Operation switch
    {
        "CreateReplicationGroup" => "Console.WriteLine(created.ReplicationGroup.Status);\n",
        "CreateCacheCluster" => "Console.WriteLine(created.CacheCluster.CacheClusterStatus);\n",
        _ => "",
    };

    private static string Type(ApiCall call, string name) => call.Service == ApiCall.Ec2 ? "Ec2." + name : name;

    private static string Members(ApiCall call, string shape, IEnumerable<ApiMember> members, string margin) =>
        $"{margin}{{\n{string.Concat(members.Select(member => $"{margin}    {Member(call, shape, member, margin + "    ")},\n"))}{margin}}}";

    private static string Member(ApiCall call, string shape, ApiMember member, string margin)
    {
        var name = _renamed.GetValueOrDefault((shape, member.Name), member.Name);
        return member.Value is ApiValue.Sequence sequence && sequence.Items.Any(item => item is ApiValue.Structure)
            ? $"{name} =\n{margin}[\n{string.Concat(sequence.Items.Select(item => $"{margin}    {Value(call, item, margin + "    ")},\n"))}{margin}]"
            : $"{name} = {Value(call, member.Value, margin)}";
    }

    private static string Value(ApiCall call, ApiValue value, string margin) => value switch
    {
        ApiValue.Text text => CSharpLiteral.Of(text.Value),
        ApiValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ApiValue.Flag flag => flag.Value ? "true" : "false",
        ApiValue.Answer { Known: { } known } => CSharpLiteral.Of(known),
        ApiValue.Answer answer => $"{Variable(answer.Of)}.{answer.Member}",
        ApiValue.Structure structure when structure.Members.All(member => member.Value is ApiValue.Text) =>
            $"new {Type(call, structure.Shape)} {{ {string.Join(", ", structure.Members.Select(member => Member(call, structure.Shape, member, margin)))} }}",
        ApiValue.Structure structure => $"new {Type(call, structure.Shape)}\n{Members(call, structure.Shape, structure.Members, margin)}",
        ApiValue.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(item => Value(call, item, margin)))}]",
        _ => throw new ArgumentException($"{value} is unknown.", nameof(value)),
    };
}
