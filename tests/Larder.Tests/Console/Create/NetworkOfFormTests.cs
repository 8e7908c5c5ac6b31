using Larder.Console.Create;
using Larder.Model.Vpcs;

namespace Larder.Tests.Console.Create;

public sealed class NetworkOfFormTests
{
    private readonly CreateForm _form = new(Forms.In(Installations.Redis7, Installations.Memcached) with { Network = Forms.WithSmallVpc }, new() { Id = "orders" });

    [Fact]
    public void A_group_made_in_place_has_a_subnet_of_each_zone_of_its_VPC_and_the_cache_names_it()
    {
        _form.MakeSubnetGroup();
        _form.Input.NewSubnetGroup = "My-First-Subnet-Group";

        var group = _form.New.SubnetGroup!;
        Assert.Equal(3, group.SubnetIds.Count);
        Assert.Equal(_form.Network.DefaultVpc!.Id, group.VpcId);
        Assert.Equal("my-first-subnet-group", _form.New.Cache.SubnetGroup);
        Assert.True(_form.IsValid);
    }

    [Fact]
    public void Its_name_and_its_subnets_are_judged_by_the_API_s_rules_and_told_once()
    {
        _form.MakeSubnetGroup();
        Assert.Equal([CreateField.NewSubnetGroup], _form.Problems);
        Assert.Contains("CacheSubnetGroupName must be provided", _form.Problem(CreateField.NewSubnetGroup), StringComparison.Ordinal);

        _form.Input.NewSubnetGroup = "default";
        _form.Input.Subnets.Clear();

        Assert.Equal([CreateField.NewSubnetGroup, CreateField.Subnets], _form.Problems);
    }

    [Fact]
    public void A_VPC_with_one_zone_speaks_against_several()
    {
        _form.MakeSubnetGroup();
        _form.Input.NewSubnetGroup = "small";
        _form.ChooseVpc("vpc-small");
        _form.Input.Replicas = 1;
        Assert.Equal(["subnet-1"], _form.New.SubnetGroup!.SubnetIds);
        Assert.Contains("two availability zones or more", _form.Problem(CreateField.MultiAz), StringComparison.Ordinal);

        _form.Input.MultiAz = false;

        Assert.True(_form.IsValid);
    }

    [Fact]
    public void Zones_are_one_a_node_and_begin_with_what_would_be_without_a_choice()
    {
        _form.Input.Replicas = 2;
        _form.Input.ChoosesZones = true;
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], _form.New.ReplicationGroup!.PreferredZones);

        _form.Input.Zones = ["us-east-1b", "us-east-1b", "us-east-1b"];

        Assert.Contains("two zones or more", _form.Problem(CreateField.Zones), StringComparison.Ordinal);
    }

    [Fact]
    public void A_security_group_made_in_place_is_of_the_cache_s_VPC()
    {
        _form.Input.MakesSecurityGroup = true;
        Assert.Contains("GroupName", _form.Problem(CreateField.NewSecurityGroup), StringComparison.Ordinal);
        _form.Input.NewSecurityGroup = "caches";

        Assert.Equal(new NewSecurityGroup("caches", "caches", _form.Network.DefaultVpc!.Id), _form.New.SecurityGroup);
        Assert.True(_form.IsValid);
        _form.Input.NewSecurityGroup = SecurityGroup.Default;
        Assert.Contains("reserved", _form.Problem(CreateField.NewSecurityGroup), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_subnet_group_takes_security_groups_and_zones_along()
    {
        _form.Input.SecurityGroups.Add(_form.SecurityGroups[0].Id);
        _form.Input.Zones.Add("us-east-1c");

        _form.MakeSubnetGroup();

        Assert.Empty(_form.Input.SecurityGroups);
        Assert.Empty(_form.Input.Zones);
    }
}
