using Larder.Console.ParameterGroups;
using Larder.ControlPlane.Facts;
using Larder.Model.ParameterGroups;

namespace Larder.Tests.Console;

/// <summary>Groups as a page has read them.</summary>
internal static class ParameterDrafts
{
    public static readonly ParameterCatalog Catalog = new(ParameterFacts.Families());
    public static readonly ParameterFamily Redis7 = Catalog.Find("redis7");

    public static readonly ParameterGroupUser Orders = new(
        new("orders", IsGroup: true), Installations.With(Installations.Redis7).Engines.Resolve("redis", null), NeedsReboot: false);

    public static ParameterGroupState State(params (string Name, string Value)[] values) => new(
        new()
        {
            Scope = Installations.Scope,
            Name = "sessions",
            Revision = values.Length + 1,
            Family = "redis7",
            Description = "of the shop",
            Values = values.ToDictionary(value => value.Name, value => value.Value),
        },
        Redis7, []);

    public static Parameter Of(string name) => Redis7.Parameters[name];
}
