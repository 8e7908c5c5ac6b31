using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class CreateSubnet(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<CreateSubnetRequest, CreateSubnetResult>(Ec2Operations.CreateSubnet)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(CreateSubnetRequest.VpcId),
        nameof(CreateSubnetRequest.CidrBlock),
        nameof(CreateSubnetRequest.AvailabilityZone),
        nameof(CreateSubnetRequest.AvailabilityZoneId),
        nameof(CreateSubnetRequest.Ipv6Native),
        nameof(CreateSubnetRequest.TagSpecifications),
        nameof(CreateSubnetRequest.DryRun),
    ];

    protected override async Task<CreateSubnetResult> HandleAsync(
        CreateSubnetRequest input, Caller caller, CancellationToken cancellation)
    {
        Honoured.Only("Ipv6Native", input.Ipv6Native, false);
        DryRun.Check(input.DryRun);
        var created = await vpcs.CreateSubnetAsync(caller, new()
        {
            VpcId = input.VpcId,
            CidrBlock = input.CidrBlock,
            AvailabilityZone = input.AvailabilityZone,
            AvailabilityZoneId = input.AvailabilityZoneId,
            Tags = Ec2Shape.Read(input.TagSpecifications),
        }, cancellation);
        return new() { Subnet = SubnetShape.Of(created) };
    }
}
