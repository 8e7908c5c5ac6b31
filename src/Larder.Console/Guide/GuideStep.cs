using Larder.Console.Create;

namespace Larder.Console.Guide;

/// <summary>One step of the guide. What it says are the strings Guide_{Name}, Guide_{Name}_Do and Guide_{Name}_Why.</summary>
/// <param name="Name">Its name in strings, tests and what the browser keeps.</param>
/// <param name="Chapter">Its part of the walk.</param>
/// <param name="Place">Where it is done, given the cache of the walk; null while that is not known.</param>
public sealed record GuideStep(string Name, GuideChapter Chapter, Func<string?, string?> Place)
{
    /// <summary>Whether it is done; null where there is nothing to see of it, as of what only has to be read.</summary>
    public Func<GuideSight, bool?> Done { get; init; } = _ => null;

    /// <summary>Fills in what the step asks for; null where only its reader can do it.</summary>
    public Action<CreateForm>? Do { get; init; }

    /// <summary>The part of the wizard that it is about.</summary>
    public CreateSection? Section { get; init; }
}

/// <summary>The parts of the walk; each has a string, Guide_Chapter_….</summary>
public enum GuideChapter
{
    Create,
    Use,
    CleanUp,
}
