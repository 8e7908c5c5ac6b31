using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>Where replicas are possible, and how many.</summary>
public static class ReplicaRules
{
    /// <summary>Writes can be held back without holding back reads from this version on (CLIENT PAUSE … WRITE).</summary>
    private static readonly Version _oldest = new(6, 2);

    /// <exception cref="FaultException">What this engine or this machine cannot do, with the remedy.</exception>
    public static void CheckPossible(Engine engine, Installation installation)
    {
        if (engine.Program is EngineKind.Garnet)
        {
            throw FaultException.InvalidParameterCombination(
                "Garnet does not replicate with cluster mode disabled, so a group on it has one node. Use 1 node, or install "
                + "Redis or Valkey (for instance `apt-get install redis-server`).");
        }

        if (engine.Program is EngineKind.Redis && EngineVersions.Parse(engine.ProgramVersion) < _oldest)
        {
            throw FaultException.InvalidParameterCombination(
                $"Replicas need Redis 6.2 or later here; {engine.ProgramVersion} was chosen. Install a later version, or use 1 node.");
        }

        if (installation.SharesOneAddress)
        {
            throw FaultException.InvalidParameterCombination(
                "Replicas need an address of their own each, and on this machine all nodes share one (`larder doctor` says why). Use 1 node.");
        }
    }

    /// <summary>Garnet listens where it was started to: an endpoint can neither be taken from it nor given to it.</summary>
    public static void CheckEndpointsMove(Engine engine)
    {
        if (engine.Program is EngineKind.Garnet)
            throw FaultException.InvalidParameterCombination("Garnet cannot change its endpoints while it runs. Create a cache on Redis or Valkey for this.");
    }

    public static void CheckFailover(int clusters, bool automaticFailover, bool multiAz)
    {
        if (automaticFailover && clusters < 2)
        {
            throw FaultException.InvalidParameterCombination(
                "AutomaticFailoverEnabled needs at least one replica: NumCacheClusters of 2 or more.");
        }

        if (multiAz && !automaticFailover)
            throw FaultException.InvalidParameterCombination("MultiAZEnabled needs AutomaticFailoverEnabled.");
    }
}
