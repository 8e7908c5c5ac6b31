namespace Larder.Model.Nodes;

public enum EngineKind
{
    Redis,
    Valkey,
    Memcached,
    Garnet,
}
