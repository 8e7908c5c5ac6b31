using Larder.Model.Faults;
using Larder.Model.Tags;

namespace Larder.Model.Vpcs;

/// <summary>Tags for one kind of what a request creates.</summary>
public sealed record TagSpecification(string? ResourceType, IReadOnlyList<KeyValuePair<string, string?>> Tags)
{
    /// <exception cref="FaultException">InvalidParameterValue, TagLimitExceeded.</exception>
    public static IReadOnlyDictionary<string, string> For(string resourceType, IReadOnlyList<TagSpecification> specifications)
    {
        var all = new List<KeyValuePair<string, string?>>();
        foreach (var specification in specifications)
        {
            if (specification.ResourceType is null)
                throw FaultException.MissingParameter("Tag specification resource type must have a value: TagSpecification.ResourceType.");
            if (specification.ResourceType != resourceType)
            {
                throw FaultException.InvalidParameterValue(
                    $"'{specification.ResourceType}' is not a valid taggable resource type for this operation. Use {resourceType}.");
            }

            all.AddRange(specification.Tags);
        }

        if (all.Count > VpcQuotas.Tags) throw FaultException.TagLimitExceeded(VpcQuotas.Tags);
        return TagRules.Add(new Dictionary<string, string>(), all);
    }
}
