using Larder.Model.Faults;

namespace Larder.Model.Users;

/// <summary>What may stand in an access string: the rules of Redis' ACL SETUSER (redis.io/docs/latest/commands/acl-setuser)
/// without those on passwords, which AWS takes in parameters of their own.</summary>
public static class AccessStringRules
{
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "off", "allkeys", "resetkeys", "allchannels", "resetchannels", "allcommands", "nocommands", "clearselectors",
    };

    public static void Check(string parameter, string? text)
    {
        var selector = false;
        foreach (var given in text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var rule = given;
            if (rule.StartsWith('('))
            {
                if (selector) throw Bad(parameter, given);
                (selector, rule) = (true, rule[1..]);
            }

            if (rule.EndsWith(')'))
            {
                if (!selector) throw Bad(parameter, given);
                (selector, rule) = (false, rule[..^1]);
            }

            if (rule.Length > 0 && !IsRule(rule)) throw Bad(parameter, given);
        }

        if (selector) throw Bad(parameter, text!);
    }

    private static bool IsRule(string rule) => rule[0] switch
    {
        '+' or '-' => rule.Length > 1 && rule[1..] != "@" && !rule[1..].StartsWith('|'),
        '~' or '&' => rule.Length > 1,
        '%' => KeyPermission(rule),
        _ => _words.Contains(rule),
    };

    // %R~pattern, %W~pattern or %RW~pattern.
    private static bool KeyPermission(string rule)
    {
        var tilde = rule.IndexOf('~', StringComparison.Ordinal);
        return tilde > 1 && tilde < rule.Length - 1 && rule[1..tilde].ToUpperInvariant() is "R" or "W" or "RW" or "WR";
    }

    private static FaultException Bad(string parameter, string rule) => FaultException.InvalidParameterValue(
        $"The parameter {parameter} has an invalid rule: {rule}. Rules are on, off, ~keys, %R~keys, &channels, +command, "
        + "-command, +@category and -@category; passwords go into Passwords.");
}
