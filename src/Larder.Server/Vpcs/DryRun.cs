using Larder.Model.Faults;

namespace Larder.Server.Vpcs;

/// <summary>A dry run asks whether the caller may; whoever has a key may do all. Nothing else is looked at, nothing done.</summary>
internal static class DryRun
{
    /// <exception cref="FaultException">DryRunOperation, which is EC2's yes.</exception>
    public static void Check(bool? dryRun)
    {
        if (dryRun is true) throw FaultException.DryRunOperation();
    }
}
