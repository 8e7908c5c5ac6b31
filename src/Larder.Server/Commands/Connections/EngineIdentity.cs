using Larder.Model.CacheShell;

namespace Larder.Server.Commands.Connections;

/// <summary>What an engine says it is: Valkey and Garnet give a redis_version too, for the sake of clients.</summary>
internal static class EngineIdentity
{
    public static string Of(RespReply info)
    {
        if (info is not RespReply.Bulk { Text: { } text }) return "an engine that does not tell its name";
        var fields = text.Split('\n', StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', 2))
            .Where(field => field.Length == 2)
            .DistinctBy(field => field[0])
            .ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        if (fields.GetValueOrDefault("garnet_version") is { } garnet) return $"Garnet {garnet}";
        if (fields.GetValueOrDefault("valkey_version") is { } valkey) return $"Valkey {valkey}";
        return $"Redis {fields.GetValueOrDefault("redis_version") ?? "of an unknown version"}";
    }
}
