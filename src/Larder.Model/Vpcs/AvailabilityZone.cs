namespace Larder.Model.Vpcs;

public sealed record AvailabilityZone(string Region, string Name, string Id, string GroupName);
