using Larder.E2E.Harness;

namespace Larder.E2E.Contract;

/// <summary>The few operations of EC2 that the world is made with.</summary>
internal sealed class Ec2(LarderServer server, string region = "us-east-1")
{
    private const string DefaultSubnets = "Filter.1.Name=default-for-az&Filter.1.Value.1=true";
    private readonly WireRequests _requests = new(server, region, "ec2");

    /// <summary>Of the default VPC, one a zone, in the zones' order.</summary>
    public async Task<IReadOnlyList<string>> DefaultSubnetsAsync()
    {
        var answer = await DoAsync("DescribeSubnets", DefaultSubnets);
        return [.. answer.All("availabilityZone").Zip(answer.All("subnetId")).OrderBy(subnet => subnet.First).Select(subnet => subnet.Second)];
    }

    /// <summary>The default VPC's, as long as there is no other.</summary>
    public async Task<string> OnlySecurityGroupAsync() => (await DoAsync("DescribeSecurityGroups", "")).All("groupId").Distinct().Single();

    /// <summary>A subnet of another VPC than the default one.</summary>
    public async Task<string> OtherSubnetAsync()
    {
        var vpc = (await DoAsync("CreateVpc", "CidrBlock=10.0.0.0%2F16")).All("vpcId")[0];
        return (await DoAsync("CreateSubnet", $"VpcId={vpc}&CidrBlock=10.0.1.0%2F24")).All("subnetId")[0];
    }

    public async Task DeleteDefaultVpcAsync()
    {
        foreach (var subnet in await DefaultSubnetsAsync()) await DoAsync("DeleteSubnet", $"SubnetId={subnet}");
        await DoAsync("DeleteVpc", $"VpcId={(await DoAsync("DescribeVpcs", "")).All("vpcId")[0]}");
    }

    private async Task<WireAnswer> DoAsync(string operation, string form)
    {
        var answer = await _requests.SendAsync(HttpMethod.Post, $"Action={operation}&Version=2016-11-15&{form}".TrimEnd('&'));
        Assert.True(answer.Code.Length == 0, $"{operation} {form}: {answer.Code}: {answer.Message}");
        return answer;
    }
}
