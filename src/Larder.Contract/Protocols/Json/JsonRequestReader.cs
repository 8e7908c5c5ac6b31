using System.Text.Json;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Json;

/// <summary>A place in a JSON request. A value of another type is refused, as is one that the contract does not allow;
/// members that the contract does not know are passed over, as AWS does. Null is absent.</summary>
public sealed class JsonRequestReader : ShapeReader
{
    private const string NotNull = "Member must not be null";

    private readonly JsonElement _value;
    private readonly Member? _member;
    private readonly string _path;

    internal JsonRequestReader(JsonElement value)
        : this(value, null, "")
    {
    }

    private JsonRequestReader(JsonElement value, Member? member, string path) => (_value, _member, _path) = (value, member, path);

    public override ShapeReader? Member(Member member) =>
        _value.TryGetProperty(member.Name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? new JsonRequestReader(value, member, PathOf(member))
            : null;

    public override string ReadString()
    {
        var text = Of(JsonValueKind.String, "a string").GetString()!;
        return _member?.Constraint?.Broken(text) is { } rule ? throw ContractFaultException.Invalid(_path, text, rule) : text;
    }

    public override bool ReadBoolean() =>
        _value.ValueKind is JsonValueKind.True or JsonValueKind.False ? _value.GetBoolean() : throw NotA("a boolean");

    public override int ReadInteger() =>
        Of(JsonValueKind.Number, "an integer").TryGetInt32(out var value) ? Checked(value, value) : throw NotA("an integer");

    public override long ReadLong() =>
        Of(JsonValueKind.Number, "a long").TryGetInt64(out var value) ? Checked(value, value) : throw NotA("a long");

    public override double ReadDouble() =>
        WireText.TryDouble(Of(JsonValueKind.Number, "a number").GetRawText(), out var value) ? Checked(value, value) : throw NotA("a number");

    // AWS JSON has no other form than seconds since the epoch.
    public override DateTimeOffset ReadTimestamp() =>
        WireText.TryTimestamp(Of(JsonValueKind.Number, "seconds since the epoch").GetRawText(), out var value)
            ? value
            : throw NotA("seconds since the epoch");

    public override T ReadStructure<T>(Func<ShapeReader, T> read)
    {
        Of(JsonValueKind.Object, "an object");
        return read(this);
    }

    public override IReadOnlyList<T> ReadList<T>(Func<ShapeReader, T> element)
    {
        var items = Of(JsonValueKind.Array, "a list");
        var values = new T[items.GetArrayLength()];
        if (_member?.Constraint?.BrokenCount(values.Length) is { } rule)
            throw ContractFaultException.Invalid(_path, $"{WireText.Of(values.Length)} items", rule);
        var at = 0;
        foreach (var item in items.EnumerateArray())
        {
            var path = $"{_path}.{WireText.Of(at + 1)}.member";
            if (item.ValueKind is JsonValueKind.Null) throw ContractFaultException.Invalid(path, null, NotNull);
            values[at++] = element(new JsonRequestReader(item, _member?.Element, path));
        }

        return values;
    }

    protected override Exception Missing(Member member) => ContractFaultException.Invalid(PathOf(member), null, NotNull);

    // AWS's messages begin each name with a small letter where its documents do not.
    private string PathOf(Member member)
    {
        var name = $"{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}";
        return _path.Length == 0 ? name : $"{_path}.{name}";
    }

    private JsonElement Of(JsonValueKind kind, string type) => _value.ValueKind == kind ? _value : throw NotA(type);

    private T Checked<T>(T value, double number) => _member?.Constraint?.Broken(number) is { } rule
        ? throw ContractFaultException.Invalid(_path, WireText.Of(number), rule)
        : value;

    private ContractFaultException NotA(string type) =>
        ContractFaultException.Serialization($"The value at '{_path}' is not {type}.");
}
