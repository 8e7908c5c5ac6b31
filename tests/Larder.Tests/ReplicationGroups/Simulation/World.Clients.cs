using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

internal sealed partial class World
{
    private readonly SimulatedClient[] _clients = [new(), new(), new()];

    /// <summary>Called where a connection is made.</summary>
    public Action<SimulatedEngine> Connected { get; set; } = _ => { };

    public int Clients => _clients.Length;

    /// <summary>One client tries to write, through whatever answers the primary endpoint.</summary>
    public bool Write(int index)
    {
        var client = _clients[index];
        if (client.To is null)
        {
            if (ListeningOn(primaryEndpoint) is not { } engine) return false;
            client.Connect(engine);
            CheckPrimaries();
            Connected(engine);
        }

        var to = client.To!;
        if (to.Stopped) return false;
        if (to.Role is NodeRole.Replica)
        {
            client.Lose(to);
            return false;
        }

        if (Now < to.PausedUntil) return false;
        // It has an answer to the write before, so that one is on its way to the replicas.
        if (client.HasWritten) Flush(to);
        var number = Ledger.Acknowledge();
        to.Write(number);
        client.HasWritten = true;
        // Where a replica does not read, this takes longer than the time between two looks at the primary.
        if (Unsent(to) > Clients) Connected(to);
        Trace($"write {number} on {to.Key}");
        return true;
    }

    private int Unsent(SimulatedEngine primary)
    {
        var most = 0;
        foreach (var engine in _alive)
        {
            if (engine.Link is { Up: true } link && link.From == primary) most = Math.Max(most, primary.Log.Count - link.Sent);
        }

        return most;
    }
}

/// <summary>One connection at most, one command at a time.</summary>
internal sealed class SimulatedClient
{
    public SimulatedEngine? To { get; private set; }
    public bool HasWritten { get; set; }

    public void Connect(SimulatedEngine engine)
    {
        (To, HasWritten) = (engine, false);
        engine.Clients++;
    }

    public void Lose(SimulatedEngine engine)
    {
        if (To != engine) return;
        engine.Clients--;
        To = null;
    }
}
