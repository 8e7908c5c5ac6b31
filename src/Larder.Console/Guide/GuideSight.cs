using Larder.Console.Create;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Guide;

/// <summary>What the guide sees of its reader's walk.</summary>
public sealed record GuideSight
{
    /// <summary>Of the page, without query and fragment.</summary>
    public required string Path { get; init; }

    /// <summary>Null where the wizard is not open.</summary>
    public CreateForm? Form { get; init; }

    /// <summary>The cache of the walk; null before it is made.</summary>
    public string? CacheId { get; init; }

    /// <summary>Null where it is not there, not yet or not any more.</summary>
    public ReplicationGroup? Group { get; init; }

    /// <summary>Whether the sample application runs against the cache.</summary>
    public bool SampleRuns { get; init; }
}
