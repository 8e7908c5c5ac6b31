using Larder.Model.ParameterGroups;

namespace Larder.Console.ParameterGroups;

/// <summary>A group as it is stored now, and who has it.</summary>
public sealed record ParameterGroupState(ParameterGroup Group, ParameterFamily Family, IReadOnlyList<ParameterGroupUser> Users)
{
    public bool Used => Users.Count > 0;

    public bool IsSameAs(ParameterGroupState other) =>
        (Group.Name, Group.Revision) == (other.Group.Name, other.Group.Revision) && Users.SequenceEqual(other.Users);
}
