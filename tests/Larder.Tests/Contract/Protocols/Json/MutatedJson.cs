using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Larder.Contract;
using Larder.Contract.Kms;
using Larder.Tests.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Json;

/// <summary>Bodies that are nearly what a client would send: first members are changed, then bytes.</summary>
internal static class MutatedJson
{
    // As text: what cannot be a value at all, too.
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "7.5", "1e400", "-0.0", "2147483648", "99999999999999999999", "\"\"", "\" \"", "[]", "{}", "[null]", "[[]]",
        "\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\udfff\\ud800\"", "\"alias/aws/ebs\"", "\"arn:aws:kms:::\"", "NaN", "'a'", "01", "+1",
        "{\"a\":1,\"a\":1}", "{\"\\ud800\":1}", $"\"{new string('a', 9000)}\"", new('[', 40), $"{new string('[', 40)}{new string(']', 40)}",
    ];

    private static readonly byte[][] Scraps =
    [
        .. new[] { "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ",", ":", "null", "//", "/**/", "\0", "\uFEFF", "\n" }
            .Select(Encoding.UTF8.GetBytes),
        [0xC3], [0xFF], [0xED, 0xA0, 0x80],
    ];

    private static readonly Gen<(int Kind, int At, int What)> Change = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1000], Gen.Int[0, 100_000]);
    private static readonly Gen<(int Kind, int At, int What)> Damage = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000], Gen.Int[0, 255]);

    // Few bytes survive as JSON: most are left whole, so that what is behind it is reached.
    private static readonly Gen<(int Kind, int At, int What)[]> Damages = Gen.Frequency((3, Damage.Array[0]), (1, Damage.Array[1, 3]));

    public static Gen<(Operation Operation, byte[] Body)> Any { get; } = Gen.Select(
        Gen.OneOf([.. KmsOperations.All]), Gen.Int, Change.Array[0, 4], Damages,
        (operation, seed, changes, damages) => (operation, Body(operation, seed, changes, damages)));

    public static string Print((Operation Operation, byte[] Body) one) =>
        $"{one.Operation}, {one.Body.Length} bytes: {Encoding.Latin1.GetString(one.Body.AsSpan(0, Math.Min(one.Body.Length, 4000)))}";

    private static byte[] Body(
        Operation operation, int seed, (int Kind, int At, int What)[] changes, (int Kind, int At, int What)[] damages)
    {
        var members = JsonNode.Parse(JsonRequests.Bytes(InventedShape.Of(seed, operation.ReadInput)))!.AsObject()
            .Select(member => (Name: $"\"{member.Key}\"", Value: member.Value?.ToJsonString() ?? "null")).ToList();
        foreach (var (kind, at, what) in changes) Alter(operation, members, kind, at, what);
        var text = $"{{{string.Join(',', members.Select(member => $"{member.Name}:{member.Value}"))}}}";
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        foreach (var (kind, at, what) in damages) Break(bytes, kind, at % (bytes.Count + 1), what);
        return [.. bytes];
    }

    private static void Alter(Operation operation, List<(string Name, string Value)> members, int kind, int at, int what)
    {
        var value = Values[what % Values.Length];
        if (kind == 0 || members.Count == 0) members.Add(($"\"{Of(operation.InputMembers, at)}\"", value));
        else if (kind == 1) members.RemoveAt(at % members.Count);
        else if (kind == 2) members[at % members.Count] = (members[at % members.Count].Name, value);
        else if (kind == 3) members.Add(members[at % members.Count]);
        else members[at % members.Count] = ("\"Colour\"", value);
    }

    private static void Break(List<byte> bytes, int kind, int at, int what)
    {
        if (kind == 0) bytes.Insert(at, (byte)what);
        else if (kind == 1) bytes.InsertRange(at, Scraps[what % Scraps.Length]);
        else if (at < bytes.Count && kind == 2) bytes.RemoveAt(at);
        else if (at < bytes.Count) bytes[at] = (byte)what;
    }

    private static string Of(IReadOnlyList<string> names, int index) => names[index % names.Count];
}
