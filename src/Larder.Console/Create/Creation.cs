using Larder.ControlPlane.Access;
using Larder.Model.Faults;

namespace Larder.Console.Create;

/// <summary>Makes what a form asks for: first the groups, then the cache that names them. It is not cancelled when the page
/// is left: what was begun comes about, and shows in the list.</summary>
public sealed class Creation(
    ControlPlane.ReplicationGroups.ReplicationGroups groups, ControlPlane.CacheClusters.CacheClusters clusters,
    ControlPlane.SubnetGroups.SubnetGroups subnetGroups, ControlPlane.Vpcs.Vpcs vpcs)
{
    /// <summary>As soon as a group is there, the form names it as one that is: the next attempt does not make it again.</summary>
    /// <param name="made">Told the name of each group that is there from now on, whatever becomes of the cache.</param>
    /// <returns>The page of the new cache.</returns>
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public async Task<string> CreateAsync(Caller caller, CreateForm form, Action<string> made)
    {
        if (form.New.SecurityGroup is { } security)
        {
            var group = await vpcs.CreateSecurityGroupAsync(
                caller, new() { Name = security.Name, Description = security.Description, VpcId = security.VpcId }, CancellationToken.None);
            form.Input.MakesSecurityGroup = false;
            form.Input.SecurityGroups.Add(group.Id);
            made(group.Name);
        }

        if (form.New.SubnetGroup is { } subnets)
        {
            var group = (await subnetGroups.CreateAsync(caller, subnets.Name, subnets.Description, subnets.SubnetIds, [], CancellationToken.None)).Group;
            (form.Input.MakesSubnetGroup, form.Input.SubnetGroup) = (false, group.Name);
            made(group.Name);
        }

        var asked = form.New;
        return asked.ReplicationGroup is { } replicated
            ? ConsolePaths.ReplicationGroup((await groups.CreateAsync(caller, replicated, CancellationToken.None)).Id)
            : ConsolePaths.CacheCluster((await clusters.CreateAsync(caller, asked.CacheCluster!, CancellationToken.None)).Id);
    }
}
