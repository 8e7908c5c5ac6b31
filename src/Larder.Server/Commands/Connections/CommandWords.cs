using System.Text;

namespace Larder.Server.Commands.Connections;

/// <summary>Takes a typed line apart as redis-cli does: blanks separate, quotes hold together, a backslash between double
/// quotes takes what follows as it is.</summary>
internal static class CommandWords
{
    /// <summary>Null where a quote is not closed.</summary>
    public static IReadOnlyList<string>? Of(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        var quote = '\0';
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (quote == '"' && character == '\\' && at + 1 < line.Length)
            {
                word.Append(Escaped(line[++at]));
            }
            else if (quote != '\0')
            {
                if (character == quote) quote = '\0';
                else word.Append(character);
            }
            else if (char.IsWhiteSpace(character))
            {
                if (inWord) words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
            else
            {
                inWord = true;
                if (character is '"' or '\'') quote = character;
                else word.Append(character);
            }
        }
        if (inWord) words.Add(word.ToString());
        return quote == '\0' ? words : null;
    }

    private static char Escaped(char character) => character switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => character,
    };
}
