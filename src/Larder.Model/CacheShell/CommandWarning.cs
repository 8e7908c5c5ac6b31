namespace Larder.Model.CacheShell;

/// <summary>Why a command is sent only when it is asked for a second time.</summary>
public enum CommandWarning
{
    /// <summary>It looks at every key in one go, and the cache serves nobody meanwhile.</summary>
    LooksAtEveryKey,

    /// <summary>It deletes everything.</summary>
    Empties,
}
