namespace Larder.Model.Nodes;

public enum NodeState
{
    /// <summary>The process is being started, or runs and does not answer yet.</summary>
    Starting,

    /// <summary>The process of this incarnation runs and has answered.</summary>
    Running,

    /// <summary>The process of this incarnation ran and is gone.</summary>
    Exited,

    /// <summary>The process of this incarnation could not be brought to answer; <see cref="NodeReport.Fault"/> says why.</summary>
    Failed,

    /// <summary>The host keeps nothing under this key any more: no process, no directory.</summary>
    Removed,
}
