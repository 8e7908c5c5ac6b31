namespace Larder.Console.Guide;

/// <summary>The walk, step by step.</summary>
public static class GuideSteps
{
    public static readonly IReadOnlyList<GuideStep> All = [.. CreateSteps.All, .. UseSteps.All, .. CleanUpSteps.All];

    /// <summary>The step with which a cache's page begins.</summary>
    public static GuideStep FirstOfUse => UseSteps.All[0];

    /// <summary>The first one where there is none of that name, as in what an older version kept.</summary>
    public static int IndexOf(string name)
    {
        var index = All.ToList().FindIndex(step => step.Name == name);
        return index < 0 ? 0 : index;
    }

    /// <summary>As many steps further as there are.</summary>
    public static GuideStep From(string name, int steps) => All[Math.Clamp(IndexOf(name) + steps, 0, All.Count - 1)];
}
