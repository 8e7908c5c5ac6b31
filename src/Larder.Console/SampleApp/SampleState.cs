using Larder.Console.Faults;
using Larder.Model.SampleApp;

namespace Larder.Console.SampleApp;

/// <summary>A sample application as it is, or was when it ended.</summary>
public sealed record SampleState
{
    public required SampleFigures Figures { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public SampleEnd? End { get; init; }

    /// <summary>Why the cache did not answer last: the engine's words, or the system's; null where nothing came in time, or
    /// nothing was wrong yet.</summary>
    public string? Trouble { get; init; }

    /// <summary>Where the fault is Larder's own.</summary>
    public Refusal? Failed { get; init; }
}

/// <summary>Why a sample application has ended. Each has a resource, Sample_Ended_….</summary>
public enum SampleEnd
{
    Stopped,

    /// <summary>It has run for as long as one may.</summary>
    TimeUp,

    /// <summary>The cache has not answered for too long.</summary>
    Silent,

    /// <summary>The cache has been deleted.</summary>
    Gone,

    /// <summary>By a fault of Larder's own.</summary>
    Failed,
}
