using System.Globalization;
using System.Text.Json;
using Larder.Contract.Protocols.Json;
using Larder.Contract.Shapes;

namespace Larder.Server.Commands.Caches;

/// <summary>Answers as `aws --output json` prints them: the contract's own names, times in ISO 8601.</summary>
internal sealed class PrintedShape : JsonShapeWriter
{
    private PrintedShape(Utf8JsonWriter json)
        : base(json)
    {
    }

    public static void Write(Utf8JsonWriter json, IShape shape) => new PrintedShape(json).WriteMembers(shape);

    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<IShape> shapes)
    {
        json.WriteStartArray(name);
        foreach (var shape in shapes) Write(json, shape);
        json.WriteEndArray();
    }

    public override void WriteTimestamp(Member member, DateTimeOffset? value)
    {
        if (value is { } given)
            At(member).WriteStringValue(given.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture));
    }
}
