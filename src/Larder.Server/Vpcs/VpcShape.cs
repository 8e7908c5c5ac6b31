using Vpc = Larder.Model.Vpcs.Vpc;
using Wire = Larder.Contract.Ec2.Vpc;

namespace Larder.Server.Vpcs;

internal static class VpcShape
{
    public static Wire Of(Vpc vpc) => new()
    {
        VpcId = vpc.Id,
        OwnerId = vpc.Scope.Account,
        CidrBlock = vpc.CidrBlock,
        CidrBlockAssociationSet =
        [
            new() { AssociationId = vpc.CidrAssociationId, CidrBlock = vpc.CidrBlock, CidrBlockState = new() { State = "associated" } },
        ],
        InstanceTenancy = "default",
        IsDefault = vpc.IsDefault,
        State = "available",
        Tags = Ec2Shape.Of(vpc.Tags),
    };
}
