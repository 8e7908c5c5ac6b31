using Larder.Model.Faults;

namespace Larder.Model.Users;

/// <summary>A filter of DescribeUsers: a property, spelled UserId or user-id, and the values of which it has one.</summary>
public sealed record UserFilter(string Name, IReadOnlyList<string> Values)
{
    private static readonly Dictionary<string, Func<User, string>> _properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UserId"] = user => user.Id,
        ["UserName"] = user => user.Name,
        ["Engine"] = user => user.Engine,
        ["AuthenticationType"] = user => user.Authentication,
    };

    /// <exception cref="FaultException">InvalidParameterValue: users have no such property.</exception>
    public bool Lets(User user) =>
        _properties.TryGetValue(Name.Replace("-", "", StringComparison.Ordinal), out var property)
            ? Values.Contains(property(user), StringComparer.OrdinalIgnoreCase)
            : throw FaultException.InvalidParameterValue(
                $"The parameter Filters must name properties of users: {string.Join(", ", _properties.Keys)}; {Name} was given.");
}
