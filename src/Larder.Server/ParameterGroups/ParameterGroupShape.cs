using Larder.Contract.ElastiCache;
using Larder.Model.ParameterGroups;
using WireParameter = Larder.Contract.ElastiCache.Parameter;

namespace Larder.Server.ParameterGroups;

/// <summary>Groups, and the parameters of a group or a family, as answers show them.</summary>
internal static class ParameterGroupShape
{
    public static CacheParameterGroup Of(ParameterGroup group) => new()
    {
        CacheParameterGroupName = group.Name,
        CacheParameterGroupFamily = group.Family,
        Description = group.Description,
        IsGlobal = false,
        ARN = group.Arn,
    };

    public static List<WireParameter> Parameters(IEnumerable<Model.ParameterGroups.Parameter> parameters, ParameterGroup group) =>
    [
        .. parameters.Where(parameter => parameter.NodeTypeValues is null).Select(parameter => new WireParameter
        {
            ParameterName = parameter.Name,
            ParameterValue = group.ValueOf(parameter),
            Source = group.SourceOf(parameter),
            DataType = parameter.DataType,
            AllowedValues = parameter.Allowed,
            IsModifiable = parameter.Modifiable,
            MinimumEngineVersion = parameter.MinimumEngineVersion,
            ChangeType = parameter.NeedsReboot ? "requires-reboot" : "immediate",
        }),
    ];

    public static List<CacheNodeTypeSpecificParameter> NodeTypeParameters(IEnumerable<Model.ParameterGroups.Parameter> parameters) =>
    [
        .. parameters.Where(parameter => parameter.NodeTypeValues is not null).Select(parameter => new CacheNodeTypeSpecificParameter
        {
            ParameterName = parameter.Name,
            Source = "system",
            DataType = parameter.DataType,
            AllowedValues = parameter.Allowed,
            IsModifiable = parameter.Modifiable,
            MinimumEngineVersion = parameter.MinimumEngineVersion,
            ChangeType = parameter.NeedsReboot ? "requires-reboot" : "immediate",
            CacheNodeTypeSpecificValues =
            [
                .. parameter.NodeTypeValues!.OrderBy(value => value.Key, StringComparer.Ordinal)
                    .Select(value => new CacheNodeTypeSpecificValue { CacheNodeType = value.Key, Value = value.Value }),
            ],
        }),
    ];

    public static List<KeyValuePair<string, string?>> Read(IReadOnlyList<ParameterNameValue>? values) =>
        [.. (values ?? []).Select(value => KeyValuePair.Create(value.ParameterName ?? "", value.ParameterValue))];
}
