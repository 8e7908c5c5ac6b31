using System.Buffers;
using System.Text;
using CsCheck;
using Larder.Contract;
using Larder.Contract.Client;
using Larder.Contract.Protocols.Xml;
using Larder.Tests.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Xml;

/// <summary>An answer that was damaged on the way is read as far as it goes, or said to be unreadable.</summary>
public sealed class XmlFuzzTests
{
    private static readonly string[] Scraps =
    [
        "<", ">", "</", "/>", "&", "&#0;", "&#x110000;", "&lol;", "<!DOCTYPE a [<!ENTITY lol \"x\">]>", "<![CDATA[", "]]>", "<!--",
        "<?xml version=\"1.1\" encoding=\"utf-7\"?>", "\0", "\uFFFE", " xmlns:a=\"b\"", "<a:b/>", "<member/>",
    ];

    private static readonly Gen<(int Kind, int At, int What)> Damage = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 100_000], Gen.Int[0, 255]);

    private static readonly Gen<(Operation Operation, byte[] Answer)> Any = Gen.Select(
        Gen.OneOf([.. ContractCatalogs.Operations]), Gen.Int, Damage.Array[0, 4],
        (operation, seed, damages) => (operation, Damaged(Answer(operation, seed), damages)));

    [Fact]
    public Task A_damaged_answer_is_read_or_is_invalid_data() => Any.SampleAsync(
        one => Fuzz.SoonAsync(() => ReadOrRefuse(one.Operation, one.Answer)),
        iter: Fuzz.Times(4_000), print: one => $"{one.Operation}: {Encoding.Latin1.GetString(one.Answer)}");

    private static void ReadOrRefuse(Operation operation, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var answer = XmlResponseReader.Parse(stream);
            var result = operation.ResultWrapper is { } wrapper ? XmlResponseReader.Child(answer, wrapper) : null;
            Assert.NotNull(operation.ReadOutput(new XmlResponseReader(result ?? answer)));
        }
        catch (InvalidDataException unreadable)
        {
            Assert.NotEmpty(unreadable.Message);
        }

        // The same bytes, had they come with a refusal.
        Assert.Equal(502, ErrorDocument.Read(bytes, 502).HttpStatus);
    }

    private static byte[] Answer(Operation operation, int seed)
    {
        var output = new ArrayBufferWriter<byte>();
        ContractCatalogs.ProtocolOf(operation).WriteResult(output, operation, InventedShape.Of(seed, operation.ReadOutput), "a-request");
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Damaged(byte[] answer, (int Kind, int At, int What)[] damages)
    {
        var bytes = answer.ToList();
        foreach (var (kind, place, what) in damages)
        {
            var at = place % (bytes.Count + 1);
            if (kind == 0) bytes.Insert(at, (byte)what);
            else if (kind == 1) bytes.InsertRange(at, Encoding.UTF8.GetBytes(Scraps[what % Scraps.Length]));
            else if (kind == 2) bytes.RemoveRange(at, bytes.Count - at);
            else if (at < bytes.Count && kind == 3) bytes.RemoveAt(at);
            else if (at < bytes.Count) bytes[at] = (byte)what;
        }

        return [.. bytes];
    }
}
