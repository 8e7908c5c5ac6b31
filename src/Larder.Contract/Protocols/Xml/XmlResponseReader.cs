using System.Xml;
using System.Xml.Linq;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Xml;

/// <summary>A place in an answer. Lenient where an answer may be newer than we are: unknown elements are passed over,
/// values are not checked against the contract.</summary>
public sealed class XmlResponseReader : ShapeReader
{
    // An answer comes from outside: no DTD, so no entities to expand and nothing to fetch.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64 * 1024 * 1024,
    };

    private readonly XElement _element;
    private readonly Member? _member;

    public XmlResponseReader(XElement element)
        : this(element, null)
    {
    }

    private XmlResponseReader(XElement element, Member? member) => (_element, _member) = (element, member);

    /// <exception cref="InvalidDataException">It is not XML, or has a DTD.</exception>
    public static XElement Parse(Stream answer)
    {
        try
        {
            using var reader = XmlReader.Create(answer, Settings);

            // Otherwise a value of spaces alone would be taken for layout and lost.
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"The answer is not readable XML: {exception.Message}", exception);
        }
    }

    internal static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public override ShapeReader? Member(Member member) =>
        Child(_element, member.WireName) is { } child ? new XmlResponseReader(child, member) : null;

    public override string ReadString() => _element.Value;

    public override bool ReadBoolean() =>
        WireText.TryBoolean(_element.Value, out var value) ? value : throw NotA("boolean");

    public override int ReadInteger() =>
        WireText.TryInteger(_element.Value, out var value) ? value : throw NotA("integer");

    public override long ReadLong() => WireText.TryLong(_element.Value, out var value) ? value : throw NotA("long");

    public override double ReadDouble() =>
        WireText.TryDouble(_element.Value, out var value) ? value : throw NotA("double");

    public override DateTimeOffset ReadTimestamp() =>
        WireText.TryTimestamp(_element.Value, out var value) ? value : throw NotA("timestamp");

    // Whatever a list's elements are called, they are its elements; a flattened list's lie beside it.
    public override IReadOnlyList<T> ReadList<T>(Func<ShapeReader, T> element)
    {
        var items = _member is { Flattened: true } && _element.Parent is { } parent
            ? parent.Elements(_element.Name)
            : _element.Elements();
        return [.. items.Select(item => element(new XmlResponseReader(item, _member?.Element)))];
    }

    protected override Exception Missing(Member member) =>
        new InvalidDataException($"The answer has no {member.WireName} in {_element.Name.LocalName}.");

    private InvalidDataException NotA(string type) =>
        new($"{_element.Name.LocalName} is '{_element.Value}', which is not a {type}.");
}
