namespace Larder.Model.Vpcs;

/// <summary>A describe call's filter: any of the values will do. In a value * stands for any text, ? for one character,
/// and a backslash takes the meaning from either.</summary>
public sealed record ResourceFilter(string? Name, IReadOnlyList<string> Values)
{
    public bool Admits(IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && Values.Any(pattern => Matches(pattern, text))) return true;
        }

        return false;
    }

    // Goes back to the last * only, so that no pattern makes it slow.
    private static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, t);
            }
            else if (One(pattern, p, text[t]) is var width && width > 0)
            {
                p += width;
                t++;
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    /// <summary>How much of the pattern the character uses up; 0 where it does not match.</summary>
    private static int One(string pattern, int at, char character)
    {
        if (at >= pattern.Length) return 0;
        if (pattern[at] == '\\' && at + 1 < pattern.Length) return pattern[at + 1] == character ? 2 : 0;
        return pattern[at] == '?' || pattern[at] == character ? 1 : 0;
    }
}
