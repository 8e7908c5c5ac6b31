using System.Text.Json;
using System.Text.Json.Serialization;
using Larder.Agent.Nodes;

namespace Larder.Server.Service;

/// <summary>Who serves a home: server.json. It proves nothing, as a killed server leaves it behind: the lock does.</summary>
public sealed record ServerRecord(int Pid, string Listen, DateTimeOffset StartedAt)
{
    public static ServerRecord? Read(string home)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathIn(home)), ServerRecordJson.Default.ServerRecord);
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            // Not written yet, or gone already: the lock says that there is a server, not yet where.
            return null;
        }
    }

    public void Write(string home) => DurableFile.Replace(
        PathIn(home), JsonSerializer.SerializeToUtf8Bytes(this, ServerRecordJson.Default.ServerRecord), outlastsPower: false);

    public static void Delete(string home) => File.Delete(PathIn(home));

    private static string PathIn(string home) => Path.Combine(home, "server.json");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServerRecord))]
internal sealed partial class ServerRecordJson : JsonSerializerContext;
