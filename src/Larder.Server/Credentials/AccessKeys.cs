using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Larder.Server.Credentials;

/// <summary>The access keys of this installation: access-keys.json in the home, 0600, one key made at the first start.</summary>
public sealed class AccessKeys
{
    private readonly Dictionary<string, AccessKeyEntry> _keys;

    private AccessKeys(IReadOnlyList<AccessKeyEntry> keys) => _keys = keys.ToDictionary(key => key.Id, StringComparer.Ordinal);

    public AccessKeyEntry First => _keys.Values.First();

    public static AccessKeys LoadOrCreate(string home)
    {
        var path = Path.Combine(home, "access-keys.json");
        if (!File.Exists(path))
        {
            var id = "LKIA" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16);
            var secret = RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 40);
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            JsonSerializer.Serialize(file, [new AccessKeyEntry(id, secret, "000000000000")], AccessKeysJson.Default.ListAccessKeyEntry);
        }

        using var stream = File.OpenRead(path);
        return new AccessKeys(JsonSerializer.Deserialize(stream, AccessKeysJson.Default.ListAccessKeyEntry)!);
    }

    public string? SecretOf(string id) => _keys.TryGetValue(id, out var key) ? key.Secret : null;

    public string AccountOf(string id) => _keys[id].Account;
}

public sealed record AccessKeyEntry(string Id, string Secret, string Account);

[JsonSerializable(typeof(List<AccessKeyEntry>))]
internal sealed partial class AccessKeysJson : JsonSerializerContext;
