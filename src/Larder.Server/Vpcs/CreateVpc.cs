using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class CreateVpc(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<CreateVpcRequest, CreateVpcResult>(Ec2Operations.CreateVpc)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(CreateVpcRequest.CidrBlock),
        nameof(CreateVpcRequest.InstanceTenancy),
        nameof(CreateVpcRequest.AmazonProvidedIpv6CidrBlock),
        nameof(CreateVpcRequest.TagSpecifications),
        nameof(CreateVpcRequest.DryRun),
    ];

    protected override async Task<CreateVpcResult> HandleAsync(
        CreateVpcRequest input, Caller caller, CancellationToken cancellation)
    {
        Honoured.Only("InstanceTenancy", input.InstanceTenancy, Tenancy.Default);
        Honoured.Only("AmazonProvidedIpv6CidrBlock", input.AmazonProvidedIpv6CidrBlock, false);
        DryRun.Check(input.DryRun);
        var created = await vpcs.CreateVpcAsync(caller, input.CidrBlock, Ec2Shape.Read(input.TagSpecifications), cancellation);
        return new() { Vpc = VpcShape.Of(created) };
    }
}
