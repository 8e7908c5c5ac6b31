namespace Larder.Console.Caches;

public enum CreateField
{
    Engine,
    Id,
    Description,
    NodeType,
    Nodes,
    Replicas,
    Port,
    Tags,
}
