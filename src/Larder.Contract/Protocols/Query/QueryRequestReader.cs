using System.Globalization;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Query;

/// <summary>A place in a form. Everything that the contract demands of a request is checked here, once, for every
/// operation; what it cannot know (names that exist, values that go together) is the rules' affair.</summary>
public sealed class QueryRequestReader : ShapeReader
{
    private readonly FormDialect _dialect;
    private readonly QueryNode _node;
    private readonly Member? _member;

    internal QueryRequestReader(QueryForm form, FormDialect dialect)
        : this(form.Root, null, dialect)
    {
    }

    private QueryRequestReader(QueryNode node, Member? member, FormDialect dialect) =>
        (_node, _member, _dialect) = (node, member, dialect);

    public override ShapeReader? Member(Member member) =>
        _node.Find(member.FormName) is { } child ? new QueryRequestReader(child, member, _dialect) : null;

    public override string ReadString()
    {
        var text = Scalar();
        if (_member is { Required: true } && string.IsNullOrWhiteSpace(text))
            throw _dialect.Missing(_node.Path, true);
        if (_member?.Constraint?.Broken(text) is { } rule) throw ContractFaultException.Constraint(_node.Path, text, rule);
        return text;
    }

    public override bool ReadBoolean() => WireText.TryBoolean(Scalar(), out var value) ? value : throw NotA("boolean");

    public override int ReadInteger() =>
        Checked(WireText.TryInteger(Scalar(), out var value) ? value : throw NotA("integer"));

    public override long ReadLong() => Checked(WireText.TryLong(Scalar(), out var value) ? value : throw NotA("long"));

    public override double ReadDouble() =>
        Checked(WireText.TryDouble(Scalar(), out var value) ? value : throw NotA("double"));

    public override DateTimeOffset ReadTimestamp() => WireText.TryTimestamp(Scalar(), out var value)
        ? value
        : throw NotA("timestamp; use ISO 8601, as in 2015-02-02T23:59:59Z");

    // An empty value is how an empty structure is sent: without it the structure would be absent.
    public override T ReadStructure<T>(Func<ShapeReader, T> read)
    {
        ReadEmptyValue("a structure");
        return read(this);
    }

    public override IReadOnlyList<T> ReadList<T>(Func<ShapeReader, T> element)
    {
        var items = ReadEmptyValue("a list") ? [] : Items();
        if (_member?.Constraint?.BrokenCount(items.Count) is { } rule)
            throw ContractFaultException.Constraint(_node.Path, $"{WireText.Of(items.Count)} items", rule);
        var values = new T[items.Count];
        for (var i = 0; i < values.Length; i++) values[i] = element(new QueryRequestReader(items[i], _member?.Element, _dialect));
        return values;
    }

    public override void EnsureAllRead()
    {
        if (_node.Unread() is { } path) throw _dialect.Unknown(path);
    }

    protected override Exception Missing(Member member) => _dialect.Missing(
        _node.Path.Length == 0 ? member.FormName : $"{_node.Path}.{member.FormName}", member.Element is null);

    private string Scalar()
    {
        if (_node.Children.Values.FirstOrDefault() is { } child)
            throw ContractFaultException.Malformed(child.Path, $"{_node.Path} is a single value");
        _node.ValueRead = true;
        return _node.Value ?? "";
    }

    /// <summary>True where the value is there, and empty; then nothing may be below it.</summary>
    private bool ReadEmptyValue(string what)
    {
        if (_node.Value is null) return false;
        _node.ValueRead = true;
        if (_node.Value.Length > 0)
            throw ContractFaultException.Malformed(_node.Path, $"it is {what} and has no value of its own");
        return _node.Children.Count == 0 ? true : throw ContractFaultException.Duplicate(_node.Path);
    }

    private List<QueryNode> Items()
    {
        var list = _dialect.FlatLists || _member is { Flattened: true } ? _node : Elements();
        var items = new List<QueryNode>(list.Children.Count);

        // Asking for 1, 2, 3 … as many as there are children finds them all, or proves that the indexes are wrong.
        for (var index = 1; index <= list.Children.Count; index++)
        {
            if (list.Find(WireText.Of(index)) is not { } item) throw WrongIndexes(list, index);
            items.Add(item);
        }

        return items;
    }

    // AWS's documents write Tags.member.1 where its SDKs write Tags.Tag.1; its services take either.
    private QueryNode Elements()
    {
        var name = _member?.Element?.WireName ?? "member";
        var list = _node.Find(name) ?? _node.Find("member");
        if (list is null || list.Value is not null)
        {
            throw ContractFaultException.Malformed((list ?? _node.Children.Values.First()).Path,
                $"the members of a list are written {_node.Path}.{name}.1, {_node.Path}.{name}.2 and so on");
        }

        if (_node.Children.Values.FirstOrDefault(child => child != list) is { } other)
            throw ContractFaultException.Malformed(other.Path, $"the list's members are already given as {list.Path}");
        return list;
    }

    private static ContractFaultException WrongIndexes(QueryNode list, int missing)
    {
        var wrong = list.Children.FirstOrDefault(child => !IsIndex(child.Key)).Value;
        return wrong is null
            ? ContractFaultException.Malformed(
                list.Path, $"its indexes must run from 1 without gaps, and {missing} is not there")
            : ContractFaultException.Malformed(
                wrong.Path, "a list's index is a whole number from 1, without leading zeros");
    }

    private static bool IsIndex(string text) => text.All(char.IsAsciiDigit) && text[0] != '0';

    private T Checked<T>(T value)
        where T : IConvertible
    {
        var number = value.ToDouble(CultureInfo.InvariantCulture);
        return _member?.Constraint?.Broken(number) is { } rule
            ? throw ContractFaultException.Constraint(_node.Path, WireText.Of(number), rule)
            : value;
    }

    private ContractFaultException NotA(string type) =>
        ContractFaultException.Malformed(_node.Path, $"'{_node.Value}' is not a valid {type}");
}
