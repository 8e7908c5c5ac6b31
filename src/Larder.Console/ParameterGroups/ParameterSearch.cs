using Larder.Model.ParameterGroups;

namespace Larder.Console.ParameterGroups;

/// <summary>Which parameters a reader wants to see.</summary>
public sealed record ParameterSearch(string Text, bool OnlySet)
{
    public static readonly ParameterSearch All = new("", OnlySet: false);

    /// <summary>Those whose name or value has the text, in the order of their names. What is being typed over stays in sight.</summary>
    public IReadOnlyList<Parameter> In(ParameterGroupState state, ParameterDraft? draft) =>
    [
        .. state.Family.Ordered.Where(parameter => draft?.IsTyped(parameter.Name) is true || Lets(parameter, state.Group)),
    ];

    private bool Lets(Parameter parameter, ParameterGroup group) =>
        (!OnlySet || group.Values.ContainsKey(parameter.Name))
        && (parameter.Name.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase)
            || group.ValueOf(parameter)?.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase) is true);
}
