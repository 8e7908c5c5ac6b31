using Larder.Model.ParameterGroups;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.ParameterGroups;

/// <summary>A parameter's value: to be read, or where it can be another, to be typed over.</summary>
public sealed partial class ParameterValue
{
    [Parameter, EditorRequired]
    public ParameterGroupState State { get; set; } = null!;

    [Parameter, EditorRequired]
    public Parameter Parameter { get; set; } = null!;

    [Parameter]
    public ParameterDraft? Draft { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private string? Shown => Draft?.ValueOf(Parameter) ?? State.Group.ValueOf(Parameter) ?? (Draft is null ? (string?)L["ParameterGroup_ByNodeType"] : null);
    private string? Problem => Draft?.Problem(Parameter.Name);
    private string ProblemId => $"problem-{Parameter.Name}";

    // What no engine here can have is as the family has it; the others only while nobody's nodes run by the group.
    private string? WhyNot => EngineSettings.WhyFixed(Parameter.Name)
        ?? (Parameter.OnlyUnused && State.Used ? (string?)L["ParameterGroup_OnlyUnused"] : null);

    private Task SetAsync(string? typed)
    {
        Draft!.Set(Parameter, typed ?? "");
        return Changed.InvokeAsync();
    }

    private Task ResetAsync()
    {
        Draft!.Reset(Parameter.Name);
        return Changed.InvokeAsync();
    }
}
