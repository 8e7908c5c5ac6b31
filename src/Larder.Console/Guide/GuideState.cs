using System.Text.Json.Serialization;

namespace Larder.Console.Guide;

/// <summary>How far the reader has come.</summary>
/// <param name="Step">A name of <see cref="GuideSteps.All"/>.</param>
/// <param name="CacheId">The cache of the walk; null before it is made.</param>
public sealed record GuideState(string Step, string? CacheId = null)
{
    public static GuideState Begun => new(GuideSteps.All[0].Name);

    public GuideState Made(string cacheId) => this with { Step = GuideSteps.FirstOfUse.Name, CacheId = cacheId };

    public GuideState Moved(int steps) => this with { Step = GuideSteps.From(Step, steps).Name };
}

[JsonSerializable(typeof(GuideState))]
internal sealed partial class GuideJson : JsonSerializerContext;
