using System.Globalization;
using System.Text;
using CsCheck;
using Larder.ControlPlane.Facts;
using Larder.Model;
using Larder.Model.Maintenance;
using Larder.Model.NodeTypes;
using Larder.Model.ParameterGroups;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;
using Larder.Tests.Vpcs;
using static Larder.Tests.Installations;

namespace Larder.Tests.ReadBack;

/// <summary>Words that requests may legally use, in every spelling that is accepted.</summary>
internal static class Legal
{
    public static readonly Installation Installation = With(Redis7, Redis6, Valkey8, Larder.Tests.Installations.Memcached);
    public static readonly Network Network;
    public static readonly string[] SecurityGroups;

    private static readonly ParameterCatalog _families = new(ParameterFacts.Families());

    static Legal()
    {
        var networks = new Networks();
        var subnets = Networks.Default.Subnets.Select(subnet => subnet.Id).ToArray();
        (var network, var shop) = SecurityGroupRules.Create(Networks.Default, Networks.Shop(null), networks.NewId);
        (network, var other) = SecurityGroupRules.Create(network, Networks.Shop(null) with { Name = "other" }, networks.NewId);
        (network, _) = SubnetGroupRules.Create(network, "shop", "d", [subnets[2], subnets[0]], []);
        Network = network;
        SecurityGroups = [Networks.Default.SecurityGroups[0].Id, shop.Id, other.Id];
    }

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Const((T?)null)), (2, gen.Select(value => (T?)value)));

    public static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Const((T?)null)), (2, gen.Select(value => (T?)value)));

    public static Gen<string> Cased(Gen<string> text) => Gen.Select(text, Gen.Int[0, 2], (value, how) =>
        how == 0 ? value : how == 1 ? value.ToUpperInvariant() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(value));

    public static readonly Gen<string> Id = Gen.Select(Gen.Char['a', 'z'], Gen.Char.AlphaNumeric.Array[0, 18], (first, rest) => first + new string(rest));

    public static readonly Gen<string> NodeType = Gen.OneOf([.. FactFiles.NodeTypes().All.Select(type => type.Name)]);

    /// <summary>Begins between midnight and 5, so that it leaves the day to snapshots.</summary>
    public static readonly Gen<string> MaintenanceWindow = Cased(Gen.Select(Gen.Int[0, 6], Gen.Int[0, 300], Gen.Int[60, 240])
        .Select((day, start, length) => new WeeklyWindow((day * 24 * 60) + start, length).ToString()));

    public static readonly Gen<string> SnapshotWindow = Gen.Select(Gen.Int[600, 1200], Gen.Int[60, 230])
        .Select((start, length) => new DailyWindow(start, length).ToString());

    public static readonly Gen<string> SubnetGroup = Cased(Gen.OneOf("default", "shop"));

    public static readonly Gen<List<string>> SecurityGroupIds = Gen.Int[1, 7].Select(bits =>
        SecurityGroups!.Where((_, index) => (bits >> index & 1) == 1).ToList());

    public static readonly Gen<string> Text = Gen.String[1, 40].Where(text => !string.IsNullOrWhiteSpace(text));

    public static readonly Gen<List<(string Key, string Value)>> Tags = Gen.Dictionary(
        Gen.Char.AlphaNumeric.Array[1, 20].Select(letters => new string(letters)), Gen.String[0, 30])[0, 8]
        .Select(tags => tags.Select(tag => (tag.Key, tag.Value)).ToList());

    public static NodeType? TypeOf(string? name) => name is null ? null : Installation.NodeTypes.Find(name);

    /// <summary>A group that an owner made, of this family; null for a default one and for none.</summary>
    public static ParameterGroup? Own(string? name, string family) => name is null || ParameterGroup.IsDefaultName(name)
        ? null
        : ParameterGroupRules.Create(_families.With([family]), Scope, name, family, "d", []);

    /// <summary>Each member that was given, beside what is read back under its name.</summary>
    public static void Equal(params (string Name, object? Given, object? Read)[] members)
    {
        var differing = members.Where(member => member.Given is not null && Flat(member.Given) != Flat(member.Read)).ToList();
        Assert.True(differing.Count == 0, string.Join(Environment.NewLine, differing.Select(member =>
            $"{member.Name}: {Flat(member.Given)} was given, {Flat(member.Read)} is read")));
    }

    private static string Flat(object? value) => value switch
    {
        null => "(nothing)",
        IEnumerable<string> many => string.Join(' ', many),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        StringBuilder => throw new InvalidOperationException(),
        _ => value.ToString()!,
    };
}
