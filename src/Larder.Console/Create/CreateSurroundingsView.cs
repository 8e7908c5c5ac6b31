using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.Model.Paging;
using Larder.Model.ParameterGroups;

namespace Larder.Console.Create;

/// <summary>Reads what a new cache of the caller would come into.</summary>
public sealed class CreateSurroundingsView(
    InstallationView installation, HostRooms rooms, ControlPlane.Vpcs.Vpcs vpcs, ControlPlane.ParameterGroups.ParameterGroups parameterGroups)
{
    public async Task<CreateSurroundings> ReadAsync(Caller caller, CancellationToken cancellation) => new()
    {
        Installation = installation.Now,
        Network = await vpcs.ReadAsync(caller, cancellation),
        ParameterGroups = await ParameterGroupsAsync(caller, cancellation),
        Room = await rooms.ReadAsync(cancellation),
    };

    private async Task<IReadOnlyList<ParameterGroup>> ParameterGroupsAsync(Caller caller, CancellationToken cancellation)
    {
        var all = new List<ParameterGroup>();
        string? marker = null;
        do
        {
            var page = await parameterGroups.ListAsync(caller, PageRequest.From(null, marker), cancellation);
            all.AddRange(page.Items);
            marker = page.Marker;
        }
        while (marker is not null);
        return all;
    }
}
