namespace Larder.Console.Listing;

/// <summary>What the list can show, in this order.</summary>
public enum ListColumn
{
    Name,
    Status,
    Engine,
    Version,
    NodeType,
    Nodes,
    Shards,
    Endpoint,
    Created,
    Kind,
    Description,
    Tags,
}
