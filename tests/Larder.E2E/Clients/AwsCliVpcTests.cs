using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>Debian's unmodified `aws ec2` makes, finds and deletes VPCs, subnets and security groups, over restarts.</summary>
public sealed class AwsCliVpcTests(ClassServer shared) : AwsCliTest(shared)
{
    [Fact]
    public async Task A_default_VPC_is_there_from_the_start()
    {
        var vpc = Assert.Single((await Aws.Ec2Async("describe-vpcs", "--filters", "Name=is-default,Values=true"))["Vpcs"]!.AsArray())!;
        Assert.Equal(("172.31.0.0/16", "available"), ((string?)vpc["CidrBlock"], (string?)vpc["State"]));
        var subnets = await Aws.Ec2Async("describe-subnets", "--filters", $"Name=vpc-id,Values={Id(vpc, "VpcId")}", "--page-size", "5");
        Assert.Equal([$"{Region}a", $"{Region}b", $"{Region}c"], subnets["Subnets"]!.AsArray().Select(one => (string?)one!["AvailabilityZone"]).Order());
        var zones = await Aws.Ec2Async("describe-availability-zones");
        Assert.All(zones["AvailabilityZones"]!.AsArray(), zone => Assert.Equal(Region, (string?)zone!["RegionName"]));
        var names = await AwsIn("us-east-1").Ec2Async("describe-availability-zones");
        Assert.Equal(["use1-az1", "use1-az2", "use1-az3"], names["AvailabilityZones"]!.AsArray().Select(zone => (string?)zone!["ZoneId"]));
        var regions = await Aws.Ec2Async("describe-regions");
        Assert.Contains(Region, regions["Regions"]!.AsArray().Select(region => (string?)region!["RegionName"]));
    }

    [Fact]
    public async Task A_VPC_is_made_filled_emptied_and_deleted()
    {
        var vpc = Id((await Aws.Ec2Async("create-vpc", "--cidr-block", "10.0.0.0/16",
            "--tag-specifications", "ResourceType=vpc,Tags=[{Key=team,Value=shop}]"))["Vpc"], "VpcId");
        var subnet = Id((await Aws.Ec2Async(
            "create-subnet", "--vpc-id", vpc, "--cidr-block", "10.0.1.0/24", "--availability-zone", $"{Region}b"))["Subnet"], "SubnetId");
        var group = Id(await Aws.Ec2Async(
            "create-security-group", "--group-name", "shop", "--description", "the shop", "--vpc-id", vpc), "GroupId");
        var allowed = await Aws.Ec2Async(
            "authorize-security-group-ingress", "--group-id", group, "--protocol", "tcp", "--port", "6379", "--cidr", "10.0.0.0/8");
        Assert.Equal("10.0.0.0/8", (string?)Assert.Single(allowed["SecurityGroupRules"]!.AsArray())!["CidrIpv4"]);
        await Server.RestartAsync();

        Assert.Equal(vpc, Id((await Aws.Ec2Async("describe-vpcs", "--filters", "Name=tag:team,Values=sh*"))["Vpcs"]![0], "VpcId"));
        var described = (await Aws.Ec2Async("describe-security-groups", "--group-ids", group))["SecurityGroups"]![0]!;
        var permission = Assert.Single(described["IpPermissions"]!.AsArray())!;
        Assert.Equal(("tcp", 6379, 6379), ((string?)permission["IpProtocol"], (int)permission["FromPort"]!, (int)permission["ToPort"]!));
        Assert.Equal("0.0.0.0/0", (string?)described["IpPermissionsEgress"]![0]!["IpRanges"]![0]!["CidrIp"]);

        Says("DependencyViolation", subnet, await Aws.Ec2RefusedAsync("delete-vpc", "--vpc-id", vpc));
        await Aws.Ec2Async(
            "revoke-security-group-ingress", "--group-id", group, "--protocol", "tcp", "--port", "6379", "--cidr", "10.0.0.0/8");
        await Aws.Ec2Async("delete-security-group", "--group-id", group);
        await Aws.Ec2Async("delete-subnet", "--subnet-id", subnet);
        await Aws.Ec2Async("delete-vpc", "--vpc-id", vpc);
        Says("InvalidVpcID.NotFound", vpc, await Aws.Ec2RefusedAsync("describe-vpcs", "--vpc-ids", vpc));
    }

    [Fact]
    public async Task A_mistake_is_told_by_EC2s_code()
    {
        Says("InvalidVpc.Range", "10.0.0.0/8", await Aws.Ec2RefusedAsync("create-vpc", "--cidr-block", "10.0.0.0/8"));
        Says("InvalidParameterValue", "InstanceTenancy", await Aws.Ec2RefusedAsync(
            "create-vpc", "--cidr-block", "10.0.0.0/16", "--instance-tenancy", "dedicated"));
        Says("InvalidParameterValue", "outpost-arn", await Aws.Ec2RefusedAsync("describe-subnets", "--filters", "Name=outpost-arn,Values=a"));
        Says("DryRunOperation", "DryRun", await Aws.Ec2RefusedAsync("create-vpc", "--cidr-block", "10.0.0.0/16", "--dry-run"));
        Says("InvalidAction", "DescribeInstances", await Aws.Ec2RefusedAsync("describe-instances"));
        Says("SignatureDoesNotMatch", "", await AwsOf(Server.Key.Id, "not-the-secret")
            .Ec2RefusedAsync("describe-vpcs"));
    }

    [Fact]
    public async Task Boto3_pages_through_subnets()
    {
        const string script = """
            import boto3, json, sys
            ec2 = boto3.client("ec2", endpoint_url=sys.argv[1])
            vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
            for index in range(7):
                ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{index}.0/24")
            pages = ec2.get_paginator("describe_subnets").paginate(
                Filters=[{"Name": "vpc-id", "Values": [vpc]}], PaginationConfig={"PageSize": 5})
            print(json.dumps([len(page["Subnets"]) for page in pages]))
            """;

        var seen = await Tool.OutputAsync("/usr/bin/python3", ["-c", script, Server.Endpoint.ToString()], Credentials);

        Assert.Equal("[5, 2]", seen.Trim());
    }

    private static string Id(JsonNode? resource, string member) => (string)resource![member]!;
}
