using System.Text;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Query;

/// <summary>A structure as a form, spelled as AWS's SDKs spell it. One writer per request.</summary>
public sealed class QueryRequestWriter : ShapeWriter
{
    private readonly StringBuilder _form = new();
    private readonly FormDialect _dialect;
    private string _prefix = "";

    private QueryRequestWriter(FormDialect dialect) => _dialect = dialect;

    public static string Form(Operation operation, IShape input)
    {
        var writer = new QueryRequestWriter(FormDialect.Of(operation.Service));
        writer.Add("Action", operation.Name);
        writer.Add("Version", operation.Service.ApiVersion);
        input.Write(writer);
        return writer._form.ToString();
    }

    public override void WriteString(Member member, string? value)
    {
        if (value is not null) Add(Path(member), value);
    }

    public override void WriteBoolean(Member member, bool? value)
    {
        if (value is { } given) Add(Path(member), WireText.Of(given));
    }

    public override void WriteInteger(Member member, int? value) => WriteLong(member, value);

    public override void WriteLong(Member member, long? value)
    {
        if (value is { } given) Add(Path(member), WireText.Of(given));
    }

    public override void WriteDouble(Member member, double? value)
    {
        if (value is { } given) Add(Path(member), WireText.Of(given));
    }

    public override void WriteTimestamp(Member member, DateTimeOffset? value)
    {
        if (value is { } given) Add(Path(member), WireText.Of(given));
    }

    public override void WriteStructure(Member member, IShape? value)
    {
        if (value is null) return;
        var start = _form.Length;
        Within(Path(member), () => value.Write(this));
        if (_form.Length == start) Add(Path(member), "");
    }

    public override void WriteList<T>(Member member, IReadOnlyList<T>? values, Action<ShapeWriter, Member, T> element)
    {
        if (values is null) return;
        var path = Path(member);
        var item = member.Element ?? new Member("member") { IsElement = true };
        if (values.Count == 0) Add(path, "");
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            var place = _dialect.FlatLists || member.Flattened
                ? $"{path}.{WireText.Of(i + 1)}"
                : $"{path}.{item.WireName}.{WireText.Of(i + 1)}";
            Within(place, () => element(this, item, value));
        }
    }

    private void Within(string path, Action write)
    {
        var outer = _prefix;
        _prefix = path;
        write();
        _prefix = outer;
    }

    private string Path(Member member)
    {
        if (member.IsElement) return _prefix;
        return _prefix.Length == 0 ? member.FormName : $"{_prefix}.{member.FormName}";
    }

    private void Add(string name, string value) => _form.Append(_form.Length == 0 ? "" : "&")
        .Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
}
