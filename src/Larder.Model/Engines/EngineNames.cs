namespace Larder.Model.Engines;

public static class EngineNames
{
    public const string Redis = "redis";
    public const string Valkey = "valkey";
    public const string Memcached = "memcached";
    public const string Garnet = "garnet";

    public static readonly IReadOnlyList<string> All = [Redis, Valkey, Memcached, Garnet];
}
