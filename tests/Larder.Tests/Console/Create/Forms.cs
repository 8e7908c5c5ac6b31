using Larder.Console.Create;
using Larder.ControlPlane.Facts;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Model.Vpcs;

namespace Larder.Tests.Console.Create;

/// <summary>Forms on a machine of 8 GB, half of it promised, in an account in which nothing was made yet.</summary>
internal static class Forms
{
    public const long Gigabyte = 1L << 30;

    public static CreateForm With(params InstalledEngine[] programs) => new(In(programs), new() { Id = "Orders", Description = "orders" });

    public static CreateSurroundings In(params InstalledEngine[] programs) => new()
    {
        Installation = Installations.With(programs),
        Network = Installations.Network,
        ParameterGroups = [.. new ParameterCatalog(ParameterFacts.Families()).DefaultsOf(Installations.Scope)],
        Room = new(new() { HostId = "here", MemoryBytes = 8 * Gigabyte, Engines = programs }, 4 * Gigabyte, Overcommit: false),
    };

    public static ParameterGroup Own(string name, string family) =>
        new() { Scope = Installations.Scope, Name = name, Family = family, Description = name };

    /// <summary>A second VPC that has subnets in one zone only.</summary>
    public static Network WithSmallVpc => Installations.Network with
    {
        Vpcs = [.. Installations.Network.Vpcs, new Vpc { Scope = Installations.Scope, Id = "vpc-small", CidrBlock = "10.0.0.0/16" }],
        Subnets = [.. Installations.Network.Subnets, Small("subnet-1", "10.0.1.0/24"), Small("subnet-2", "10.0.2.0/24")],
    };

    private static Subnet Small(string id, string range) =>
        new() { Scope = Installations.Scope, Id = id, VpcId = "vpc-small", CidrBlock = range, AvailabilityZone = "us-east-1b" };
}
