using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.Model.Takes;

/// <summary>A choice that somebody makes of a cache, and what it alone adds.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Count">Replicas or nodes; else 1.</param>
/// <param name="Adds">To what the choices before it take.</param>
/// <param name="Price">Null where the owner's table does not say.</param>
public sealed record Choice(ChoiceKind Kind, int Count, Taking Adds, Price? Price);

public enum ChoiceKind
{
    /// <summary>The cheapest there is: one node of the smallest type.</summary>
    Cheapest,
    NodeType,
    Replicas,

    /// <summary>Memcached's.</summary>
    Nodes,

    /// <summary>Adds nothing of its own: it says where replicas are, and needs one.</summary>
    MultiAz,
}

/// <summary>What a cache takes, choice by choice; together they are all of it.</summary>
public sealed record Choices(SizedCache Cheapest, IReadOnlyList<Choice> All, Taking Total, Price? Price)
{
    /// <summary>To the cheapest choice.</summary>
    public Taking Difference => Total - All[0].Adds;

    /// <inheritdoc cref="Difference"/>
    public Price? PriceDifference => Price is { } total && All[0].Price is { } least ? total - least : null;

    public bool IsCheapest => Difference == Taking.Nothing;

    public static Choices Of(SizedCache cache, NodeTypeCatalog types, PriceTable prices)
    {
        var cheapest = cache.Alone(Smallest(cache.Engine, types, prices));
        var larger = cheapest with { NodeType = cache.NodeType, MemoryBytesPerNode = cache.MemoryBytesPerNode };
        var more = larger with { Nodes = cache.Nodes };
        var choices = new List<Choice> { new(ChoiceKind.Cheapest, 1, Taking.Of(cheapest), prices.Of(cheapest)) };
        if (larger.NodeType != cheapest.NodeType) choices.Add(Step(ChoiceKind.NodeType, 1, cheapest, larger, prices));
        if (cache.Nodes > 1)
            choices.Add(Step(cache.IsGroup ? ChoiceKind.Replicas : ChoiceKind.Nodes, cache.Nodes - 1, larger, more, prices));
        if (cache.MultiAz) choices.Add(Step(ChoiceKind.MultiAz, 1, more, cache, prices));
        return new(cheapest, choices, Taking.Of(cache), prices.Of(cache));
    }

    private static Choice Step(ChoiceKind kind, int count, SizedCache before, SizedCache after, PriceTable prices) => new(
        kind, count, Taking.Of(after) - Taking.Of(before),
        prices.Of(after) is { } dearer && prices.Of(before) is { } cheaper ? dearer - cheaper : null);

    // The micro types hold alike much: of these the one that the owner asks least for, then the newest by name.
    private static NodeType Smallest(EngineKind engine, NodeTypeCatalog types, PriceTable prices) => types.All
        .OrderByDescending(type => type.Current)
        .ThenBy(type => NodeMemory.Of(engine, type))
        .ThenBy(type => prices.OfNode(type.Name, NodeMemory.Of(engine, type))?.PerHour ?? 0)
        .ThenByDescending(type => type.Name, StringComparer.Ordinal)
        .First();
}
