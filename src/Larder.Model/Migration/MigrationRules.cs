using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.Migration;

/// <summary>The rules of StartMigration, TestMigration and CompleteMigration (API reference, online migration).</summary>
public static class MigrationRules
{
    /// <summary>Checks where data is to come from. With cluster mode disabled that is one endpoint.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidReplicationGroupState.</exception>
    public static void CheckSource(ReplicationGroup group, IReadOnlyList<(string? Address, int? Port)> endpoints)
    {
        if (endpoints is not [var (address, port)])
        {
            throw FaultException.InvalidParameterValue(
                "The parameter CustomerNodeEndpointList must have one endpoint for a group with cluster mode disabled; "
                + $"{endpoints.Count} were given.");
        }

        if (string.IsNullOrWhiteSpace(address) || Uri.CheckHostName(address) is UriHostNameType.Unknown)
            throw FaultException.InvalidParameterValue($"The parameter CustomerNodeEndpointList.Address is not an address: {address}.");
        if (port is null)
        {
            throw FaultException.InvalidParameterValue(
                "The parameter CustomerNodeEndpointList.Port must be provided and must not be null.");
        }

        Demand.Range("CustomerNodeEndpointList.Port", port, 1, 65535);
        group.CheckAvailable("a migration");
    }

    /// <summary>Why no migration can be completed.</summary>
    /// <exception cref="FaultException">InvalidReplicationGroupState.</exception>
    public static FaultException RefuseComplete(ReplicationGroup group)
    {
        group.CheckMade("the end of a migration");
        return FaultException.ReplicationGroupNotUnderMigration(group.Id);
    }
}
