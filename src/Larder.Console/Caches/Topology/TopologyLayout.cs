namespace Larder.Console.Caches.Topology;

/// <summary>Where nodes stand in the picture of a cache: who replicates stands below and right of whom it replicates from.</summary>
public sealed record TopologyLayout
{
    public const int BoxHeight = 58;
    private const int Gap = 12;
    private const int Indent = 28;
    public const int Frame = 320;
    private const int Tile = 80;

    /// <summary>Nodes that are alike, and are more than that, stand side by side.</summary>
    private const int Row = 6;

    public required IReadOnlyList<TopologyBox> Boxes { get; init; }
    public required IReadOnlyList<TopologyLink> Links { get; init; }
    public int Height => Boxes.Count == 0 ? 0 : Boxes.Max(box => box.Y + box.Height);

    public static TopologyLayout Of(IReadOnlyList<NodeRow> nodes) =>
        nodes.Any(node => node.Role is not null) ? Tree(nodes) : nodes.Count > Row ? Tiles(nodes) : List(nodes);

    private static TopologyLayout Tree(IReadOnlyList<NodeRow> nodes)
    {
        var boxes = new List<TopologyBox>();
        foreach (var root in nodes.Where(node => node.Role is "Primary")) Add(root, 0);
        // Who follows nobody yet, or somebody who is gone.
        foreach (var node in nodes) Add(node, 1);
        var links = boxes
            .Select(box => boxes.Find(other => other.Node.Id == box.Node.Source) is { } from && from.Y < box.Y ? new TopologyLink(from, box) : null)
            .OfType<TopologyLink>().ToList();
        return new() { Boxes = boxes, Links = links };

        void Add(NodeRow node, int depth)
        {
            if (boxes.Exists(box => box.Node.Id == node.Id)) return;
            boxes.Add(new(node, depth * Indent, boxes.Count * (BoxHeight + Gap), Frame - (depth * Indent), BoxHeight));
            foreach (var follower in nodes.Where(other => other.Source == node.Id)) Add(follower, depth + 1);
        }
    }

    private static TopologyLayout List(IReadOnlyList<NodeRow> nodes) => new()
    {
        Boxes = [.. nodes.Select((node, index) => new TopologyBox(node, 0, index * (BoxHeight + Gap), Frame, BoxHeight))],
        Links = [],
    };

    private static TopologyLayout Tiles(IReadOnlyList<NodeRow> nodes) => new()
    {
        Boxes =
        [
            .. nodes.Select((node, index) => new TopologyBox(
                node, index % (Frame / Tile) * Tile, index / (Frame / Tile) * (BoxHeight - Gap), Tile - Gap, BoxHeight - (2 * Gap))),
        ],
        Links = [],
    };
}

/// <summary>A node's place, in units of the picture.</summary>
public sealed record TopologyBox(NodeRow Node, int X, int Y, int Width, int Height)
{
    /// <summary>Whether there is room for more than the name.</summary>
    public bool IsWide => Height == TopologyLayout.BoxHeight;
}

/// <param name="From">Whose writes go there.</param>
public sealed record TopologyLink(TopologyBox From, TopologyBox To)
{
    /// <summary>Down from the one, then right into the other.</summary>
    public string Path => FormattableString.Invariant($"M{From.X + 14},{From.Y + From.Height} V{To.Y + (To.Height / 2)} H{To.X - 5}");

    public bool InSync => To.Node.Sync is NodeSync.InSync;
}
