using System.Buffers;
using System.Text.Json;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Json;

/// <summary>A structure as AWS JSON has it: answers, and requests alike.</summary>
public class JsonShapeWriter : ShapeWriter
{
    private static readonly Member Unnamed = new("member") { IsElement = true };

    private readonly Utf8JsonWriter _json;

    protected JsonShapeWriter(Utf8JsonWriter json) => _json = json;

    public static void Write(IBufferWriter<byte> output, IShape shape)
    {
        using var json = new Utf8JsonWriter(output);
        new JsonShapeWriter(json).WriteMembers(shape);
    }

    public override void WriteString(Member member, string? value)
    {
        if (value is not null) At(member).WriteStringValue(value);
    }

    public override void WriteBoolean(Member member, bool? value)
    {
        if (value is { } given) At(member).WriteBooleanValue(given);
    }

    public override void WriteInteger(Member member, int? value) => WriteLong(member, value);

    public override void WriteLong(Member member, long? value)
    {
        if (value is { } given) At(member).WriteNumberValue(given);
    }

    public override void WriteDouble(Member member, double? value)
    {
        if (value is { } given) At(member).WriteNumberValue(given);
    }

    // As a decimal: a double of seconds shows digits that nobody meant.
    public override void WriteTimestamp(Member member, DateTimeOffset? value)
    {
        if (value is { } given) At(member).WriteNumberValue(given.ToUnixTimeMilliseconds() / 1000m);
    }

    public override void WriteStructure(Member member, IShape? value)
    {
        if (value is null) return;
        At(member);
        WriteMembers(value);
    }

    public override void WriteList<T>(Member member, IReadOnlyList<T>? values, Action<ShapeWriter, Member, T> element)
    {
        if (values is null) return;
        At(member).WriteStartArray();
        for (var i = 0; i < values.Count; i++) element(this, member.Element ?? Unnamed, values[i]);
        _json.WriteEndArray();
    }

    protected void WriteMembers(IShape shape)
    {
        _json.WriteStartObject();
        shape.Write(this);
        _json.WriteEndObject();
    }

    /// <summary>Where the member's value is to be written, its name before it.</summary>
    protected Utf8JsonWriter At(Member member)
    {
        if (!member.IsElement) _json.WritePropertyName(member.Name);
        return _json;
    }
}
