namespace Larder.Model.Nodes;

/// <summary>How far a node is with writing its contents down for the process that follows it (SHUTDOWN SAVE).</summary>
public enum ContentsSave
{
    /// <summary>It was not asked to.</summary>
    None,
    UnderWay,

    /// <summary>It has ended, and the next process begins with them.</summary>
    Done,

    /// <summary>It could not, and goes on as it is.</summary>
    Failed,
}
