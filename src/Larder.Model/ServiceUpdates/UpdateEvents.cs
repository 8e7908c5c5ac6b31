using Larder.Model.Engines;

namespace Larder.Model.ServiceUpdates;

/// <summary>What histories say of another engine program.</summary>
internal static class UpdateEvents
{
    public static string Begun(Engine from, Engine to) => $"Nodes that run {from.Name} {from.ProgramVersion} are being replaced, one at a time, by nodes of {to.Description}";

    public static string Done(Engine to) => $"All nodes run {to.Description} now";

    public static string Stopped(int left) => $"The service update was stopped; {left} of the nodes run what they ran before";
}
