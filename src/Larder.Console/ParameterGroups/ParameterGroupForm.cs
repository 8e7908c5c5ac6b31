using Larder.Console.Faults;
using Larder.Model.Engines;
using Larder.Model.Naming;
using Larder.Model.ParameterGroups;

namespace Larder.Console.ParameterGroups;

/// <summary>What is being typed for a new group, checked field by field with the rules of the API.</summary>
public sealed class ParameterGroupForm
{
    private static readonly Scope _scope = new("000000000000", "us-east-1");
    private readonly ParameterCatalog _catalog;
    private readonly HashSet<string> _installed;

    /// <param name="engines">Those that can run here, whose families come first.</param>
    /// <param name="groups">Those that can be copied.</param>
    public ParameterGroupForm(ParameterCatalog catalog, IReadOnlyList<Engine> engines, IReadOnlyList<ParameterGroup> groups)
    {
        (_catalog, Groups) = (catalog, groups);
        _installed = [.. engines.Select(engine => engine.Family)];
        // Those without a parameter are of engines that have none to set.
        Families =
        [
            .. catalog.Families.Where(family => family.Parameters.Count > 0)
                .OrderByDescending(family => _installed.Contains(family.Name)).ThenBy(family => family.Name, StringComparer.Ordinal).Select(family => family.Name),
        ];
        Family = Families[0];
    }

    public IReadOnlyList<string> Families { get; }
    public IReadOnlyList<ParameterGroup> Groups { get; }
    public string Name { get; set; } = "";
    public string Description { get; set; } = "";
    public string Family { get; set; }

    /// <summary>The group whose values it begins with; null: the family's.</summary>
    public ParameterGroup? Source { get; private set; }
    public string StoredName => Name.Trim().ToLowerInvariant();
    public bool IsValid => NameProblem() is null && DescriptionProblem() is null;

    /// <summary>Whether an engine that can run here is of it.</summary>
    public bool RunsHere(string family) => _installed.Contains(family);

    /// <summary>A copy is of the same family, which can no longer be chosen.</summary>
    public void Copy(string? name)
    {
        Source = Groups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase));
        if (Source is not null) Family = Source.Family;
    }

    public string? NameProblem() => Problem(Name.Trim(), "d");

    public string? DescriptionProblem() => Problem("a", Description.Trim());

    private string? Problem(string name, string description) =>
        Judged.By(() => ParameterGroupRules.Create(_catalog, _scope, name, Family, description, []));
}
