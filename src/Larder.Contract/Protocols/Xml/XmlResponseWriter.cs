using System.Buffers;
using System.Text;
using System.Xml;
using Larder.Contract.Shapes;

namespace Larder.Contract.Protocols.Xml;

/// <summary>Answers as AWS's query services write them.</summary>
public sealed class XmlResponseWriter : ShapeWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,

        // A carriage return would come back as a line feed unless it is written as a reference.
        NewLineHandling = NewLineHandling.Entitize,

        // XmlCharacters has seen every text; a second check would only cost.
        CheckCharacters = false,
    };

    private readonly XmlWriter _xml;

    private XmlResponseWriter(XmlWriter xml) => _xml = xml;

    public static void WriteResult(IBufferWriter<byte> output, Operation operation, IShape result, string requestId)
    {
        using var stream = new BufferWriterStream(output);
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement($"{operation.Name}Response", operation.Service.XmlNamespace);
        if (operation.ResultWrapper is { } wrapper)
        {
            xml.WriteStartElement(wrapper);
            result.Write(new XmlResponseWriter(xml));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("ResponseMetadata");
        xml.WriteElementString("RequestId", XmlCharacters.Clean(requestId));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteError(IBufferWriter<byte> output, string xmlNamespace, ErrorAnswer error, string requestId)
    {
        using var stream = new BufferWriterStream(output);
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement("ErrorResponse", xmlNamespace);
        xml.WriteStartElement("Error");
        xml.WriteElementString("Type", error.Sender ? "Sender" : "Receiver");
        xml.WriteElementString("Code", XmlCharacters.Clean(error.Code));
        xml.WriteElementString("Message", XmlCharacters.Clean(error.Message));
        xml.WriteEndElement();
        xml.WriteElementString("RequestId", XmlCharacters.Clean(requestId));
        xml.WriteEndElement();
    }

    /// <summary>EC2's answers: the result's members beside the request id, with nothing around them.</summary>
    public static void WriteBareResult(IBufferWriter<byte> output, Operation operation, IShape result, string requestId)
    {
        using var stream = new BufferWriterStream(output);
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement($"{operation.Name}Response", operation.Service.XmlNamespace);
        xml.WriteElementString("requestId", XmlCharacters.Clean(requestId));
        result.Write(new XmlResponseWriter(xml));
        xml.WriteEndElement();
    }

    /// <summary>EC2's errors, in no namespace and with nothing of whose fault they are.</summary>
    public static void WriteErrors(IBufferWriter<byte> output, ErrorAnswer error, string requestId)
    {
        using var stream = new BufferWriterStream(output);
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement("Response");
        xml.WriteStartElement("Errors");
        xml.WriteStartElement("Error");
        xml.WriteElementString("Code", XmlCharacters.Clean(error.Code));
        xml.WriteElementString("Message", XmlCharacters.Clean(error.Message));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteElementString("RequestID", XmlCharacters.Clean(requestId));
        xml.WriteEndElement();
    }

    public override void WriteString(Member member, string? value)
    {
        if (value is not null) _xml.WriteElementString(member.WireName, XmlCharacters.Clean(value));
    }

    public override void WriteBoolean(Member member, bool? value)
    {
        if (value is { } given) _xml.WriteElementString(member.WireName, WireText.Of(given));
    }

    public override void WriteInteger(Member member, int? value) => WriteLong(member, value);

    public override void WriteLong(Member member, long? value)
    {
        if (value is { } given) _xml.WriteElementString(member.WireName, WireText.Of(given));
    }

    public override void WriteDouble(Member member, double? value)
    {
        if (value is { } given) _xml.WriteElementString(member.WireName, WireText.Of(given));
    }

    public override void WriteTimestamp(Member member, DateTimeOffset? value)
    {
        if (value is { } given) _xml.WriteElementString(member.WireName, WireText.Of(given));
    }

    public override void WriteStructure(Member member, IShape? value)
    {
        if (value is null) return;
        _xml.WriteStartElement(member.WireName);
        value.Write(this);
        _xml.WriteEndElement();
    }

    public override void WriteList<T>(Member member, IReadOnlyList<T>? values, Action<ShapeWriter, Member, T> element)
    {
        if (values is null) return;

        // A flattened list has no element around it: each value carries the list's own name.
        var item = member.Flattened || member.Element is null ? member : member.Element;
        if (!member.Flattened) _xml.WriteStartElement(member.WireName);
        for (var i = 0; i < values.Count; i++) element(this, item, values[i]);
        if (!member.Flattened) _xml.WriteEndElement();
    }
}
