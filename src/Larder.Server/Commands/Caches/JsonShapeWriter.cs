using System.Globalization;
using System.Text.Json;
using Larder.Contract.Shapes;

namespace Larder.Server.Commands.Caches;

/// <summary>Answers as `aws --output json` prints them: the contract's own names, times in ISO 8601.</summary>
internal sealed class JsonShapeWriter(Utf8JsonWriter json) : ShapeWriter
{
    // What a list holds has no name of its own.
    private bool _inList;

    public static void Write(Utf8JsonWriter json, IShape shape)
    {
        json.WriteStartObject();
        shape.Write(new JsonShapeWriter(json));
        json.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<IShape> shapes)
    {
        json.WriteStartArray(name);
        foreach (var shape in shapes) Write(json, shape);
        json.WriteEndArray();
    }

    public override void WriteString(Member member, string? value)
    {
        if (value is not null) Named(member).WriteStringValue(value);
    }

    public override void WriteBoolean(Member member, bool? value)
    {
        if (value is { } given) Named(member).WriteBooleanValue(given);
    }

    public override void WriteInteger(Member member, int? value) => WriteLong(member, value);

    public override void WriteLong(Member member, long? value)
    {
        if (value is { } given) Named(member).WriteNumberValue(given);
    }

    public override void WriteDouble(Member member, double? value)
    {
        if (value is { } given) Named(member).WriteNumberValue(given);
    }

    public override void WriteTimestamp(Member member, DateTimeOffset? value)
    {
        if (value is { } given)
            Named(member).WriteStringValue(given.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture));
    }

    public override void WriteStructure(Member member, IShape? value)
    {
        if (value is null) return;
        Named(member).WriteStartObject();
        var inList = _inList;
        _inList = false;
        value.Write(this);
        _inList = inList;
        json.WriteEndObject();
    }

    public override void WriteList<T>(Member member, IReadOnlyList<T>? values, Action<ShapeWriter, Member, T> element)
    {
        if (values is null) return;
        Named(member).WriteStartArray();
        var inList = _inList;
        _inList = true;
        foreach (var value in values) element(this, member.Element ?? member, value);
        _inList = inList;
        json.WriteEndArray();
    }

    private Utf8JsonWriter Named(Member member)
    {
        if (!_inList) json.WritePropertyName(member.Name);
        return json;
    }
}
