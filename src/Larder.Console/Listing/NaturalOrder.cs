namespace Larder.Console.Listing;

/// <summary>As people sort names: numbers within them by their value, so that cache-2 is before cache-10 and 7.2.10 after
/// 7.2.9.</summary>
internal static class NaturalOrder
{
    public static readonly IComparer<string> Comparer = Comparer<string>.Create(Compare);

    public static int Compare(string? left, string? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        int at = 0, other = 0;
        while (at < left.Length && other < right.Length)
        {
            int order;
            if (char.IsAsciiDigit(left[at]) && char.IsAsciiDigit(right[other]))
            {
                var number = Digits(left, ref at);
                var against = Digits(right, ref other);
                order = number.Length != against.Length
                    ? number.Length - against.Length
                    : number.CompareTo(against, StringComparison.Ordinal);
            }
            else
            {
                order = char.ToLowerInvariant(left[at++]) - char.ToLowerInvariant(right[other++]);
            }

            if (order != 0) return order;
        }

        return (left.Length - at) - (right.Length - other) is not 0 and var rest ? rest : string.CompareOrdinal(left, right);
    }

    /// <summary>A number without the zeros before it.</summary>
    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
