using System.Text;

namespace Larder.Console.Equivalents;

internal sealed record HclArgument(string Name, string Value)
{
    /// <summary>One a line, the equals signs of neighbours below each other; a value of several lines has none.</summary>
    public static string Lines(IEnumerable<HclArgument> arguments, string margin = "  ")
    {
        var all = arguments.ToList();
        var lines = new StringBuilder();
        for (var first = 0; first < all.Count;)
        {
            if (all[first].IsLong)
            {
                lines.Append(margin).Append(all[first].Name).Append(" = ").Append(all[first].Value).Append('\n');
                first++;
                continue;
            }

            var neighbours = all.Skip(first).TakeWhile(one => !one.IsLong).ToList();
            var width = neighbours.Max(one => one.Name.Length);
            foreach (var one in neighbours) lines.Append(margin).Append(one.Name.PadRight(width)).Append(" = ").Append(one.Value).Append('\n');
            first += neighbours.Count;
        }

        return lines.ToString();
    }

    private bool IsLong => Value.Contains('\n', StringComparison.Ordinal);
}
