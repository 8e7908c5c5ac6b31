using System.Buffers;
using System.Globalization;
using System.Text;

namespace Larder.Model.CacheShell;

/// <summary>Bytes as they could be typed between double quotes. Text of any script stays readable, which redis-cli escapes.</summary>
public static class QuotedBytes
{
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status is not OperationStatus.Done || Rune.IsControl(rune))
            {
                foreach (var one in bytes[..length]) text.Append(Escaped(one));
            }
            else
            {
                if (rune.Value is '"' or '\\') text.Append('\\');
                text.Append(rune);
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private static string Escaped(byte one) => (char)one switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\a' => "\\a",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\x{one:x2}"),
    };
}
