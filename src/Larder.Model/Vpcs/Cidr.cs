using System.Globalization;

namespace Larder.Model.Vpcs;

/// <summary>A range of IPv4 addresses; what lies right of its prefix is always zero.</summary>
public readonly record struct Cidr(uint First, int PrefixLength)
{
    public long Size => 1L << (32 - PrefixLength);

    /// <summary>Null where it is none. As AWS does, bits right of the prefix are cleared: 10.0.0.7/16 is 10.0.0.0/16.</summary>
    public static Cidr? Parse(string text)
    {
        if (text.Split('/') is not [var address, var prefix] || Number(prefix, 32) is not { } length) return null;
        if (address.Split('.') is not { Length: 4 } parts) return null;
        uint first = 0;
        foreach (var part in parts)
        {
            if (Number(part, 255) is not { } value) return null;
            first = first << 8 | (uint)value;
        }

        return new Cidr(length == 0 ? 0 : first & uint.MaxValue << (32 - length), length);
    }

    public bool Contains(Cidr other) => other.PrefixLength >= PrefixLength && other.First >= First && other.First < First + Size;

    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{First >> 24}.{First >> 16 & 255}.{First >> 8 & 255}.{First & 255}/{PrefixLength}");

    internal static int? Number(string text, int max) =>
        text.Length is > 0 and <= 3 && (text.Length == 1 || text[0] != '0')
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= max
            ? value
            : null;
}
