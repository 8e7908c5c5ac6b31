using System.Globalization;
using System.Text;
using Larder.Contract.Shapes;

namespace Larder.Tests.Contract.Shapes;

/// <summary>A shape as lines that can be compared: records that hold lists do not compare by value. Absent members do
/// not
/// show, empty ones do.</summary>
internal sealed class ShapeText : ShapeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Of(IShape shape)
    {
        var writer = new ShapeText();
        shape.Write(writer);
        return writer._text.ToString();
    }

    public override void WriteString(Member member, string? value) => Line(member, value);
    public override void WriteBoolean(Member member, bool? value) => Line(member, value);
    public override void WriteInteger(Member member, int? value) => Line(member, value);
    public override void WriteLong(Member member, long? value) => Line(member, value);
    public override void WriteDouble(Member member, double? value) =>
        Line(member, value?.ToString("R", CultureInfo.InvariantCulture));
    public override void WriteTimestamp(Member member, DateTimeOffset? value) =>
        Line(member, value?.ToUnixTimeMilliseconds());

    public override void WriteStructure(Member member, IShape? value)
    {
        if (value is null) return;
        Line(member, "{");
        _depth++;
        value.Write(this);
        _depth--;
    }

    public override void WriteList<T>(Member member, IReadOnlyList<T>? values, Action<ShapeWriter, Member, T> element)
    {
        if (values is null) return;
        Line(member, $"[{values.Count}]");
        _depth++;
        foreach (var value in values) element(this, member.Element!, value);
        _depth--;
    }

    private void Line(Member member, object? value)
    {
        if (value is not null) _text.Append(' ', _depth).Append(CultureInfo.InvariantCulture, $"{member.Name}: {value}").AppendLine();
    }
}
