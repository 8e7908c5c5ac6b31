using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Larder.Agent.Nodes;

namespace Larder.Server.Credentials;

/// <summary>The access keys of this installation: access-keys.json in the home, for its owner alone, one key made at the
/// first start.</summary>
public sealed class AccessKeys
{
    private const string Account = "000000000000";
    private const string IdPrefix = "LKIA";
    private const string IdCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string SecretCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Dictionary<string, AccessKeyEntry> _byId;

    private AccessKeys(IReadOnlyList<AccessKeyEntry> keys)
    {
        All = keys;
        _byId = keys.ToDictionary(key => key.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<AccessKeyEntry> All { get; }

    public AccessKeyEntry First => All[0];

    /// <summary>For the server alone, under the home's lock: two that make a key at once would each know only its own.</summary>
    public static AccessKeys LoadOrCreate(string home)
    {
        if (Load(home) is { } present) return present;
        List<AccessKeyEntry> made =
        [
            new()
            {
                Id = IdPrefix + RandomNumberGenerator.GetString(IdCharacters, 16),
                Secret = RandomNumberGenerator.GetString(SecretCharacters, 40),
                Account = Account,
            },
        ];
        var content = JsonSerializer.SerializeToUtf8Bytes(made, AccessKeysJson.Default.ListAccessKeyEntry);
        DurableFile.Replace(PathIn(home), content, outlastsPower: true);
        return new AccessKeys(made);
    }

    /// <summary>Null before the first start.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or others can read it.</exception>
    public static AccessKeys? Load(string home)
    {
        var path = PathIn(home);
        if (!File.Exists(path)) return null;
        OwnersFiles.EnsureClosed(path);
        using var stream = File.OpenRead(path);
        return new AccessKeys(Read(stream, path));
    }

    public string? SecretOf(string id) => _byId.GetValueOrDefault(id)?.Secret;

    public string AccountOf(string id) => _byId[id].Account;

    private static List<AccessKeyEntry> Read(FileStream stream, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(stream, AccessKeysJson.Default.ListAccessKeyEntry) is { Count: > 0 } keys
                ? keys
                : throw new InvalidDataException($"{path} holds no access key; restore it from a backup.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path} is damaged ({fault.Message}); restore it from a backup.", fault);
        }
    }

    private static string PathIn(string home) => Path.Combine(home, "access-keys.json");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(List<AccessKeyEntry>))]
internal sealed partial class AccessKeysJson : JsonSerializerContext;
