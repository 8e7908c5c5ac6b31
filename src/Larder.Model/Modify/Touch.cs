namespace Larder.Model.Modify;

/// <summary>Something that is done to a node while a change is carried out.</summary>
/// <param name="Node">A group's member; of a cluster its node, 0001.</param>
public sealed record Touch(TouchKind Kind, string Node);

/// <summary>Each has a sentence of its own in the console (Modify_Touch_…).</summary>
public enum TouchKind
{
    /// <summary>The running process takes other settings: nobody notices.</summary>
    Configured,

    /// <summary>It is new.</summary>
    Joined,

    /// <summary>It takes or leaves an endpoint: who connects in that instant is turned away, connections stay.</summary>
    Relistened,

    /// <summary>A replica gives way to a new process, which copies the contents again: its readers are cut.</summary>
    ReplicaReplaced,
    ReplicaRemoved,

    /// <summary>The primary's part is handed to it: connections to the primary are cut once, no write is lost.</summary>
    BecamePrimary,

    /// <summary>It writes its contents down and ends, and its successor begins with them.</summary>
    Saved,

    /// <summary>It ends, and what it held is lost.</summary>
    Emptied,
}
