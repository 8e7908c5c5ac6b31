using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.Console.Equivalents;

/// <summary>Calls as commands of the AWS CLI, to be pasted where `larder env` was evaluated. Each runs only if the one before it was
/// done. What a flag cannot carry unchanged goes by --cli-input-json, whose values the CLI takes as they are.</summary>
public static partial class AwsCliText
{
    private const string NextFlag = " \\\n    ";

    public static string Of(IReadOnlyList<ApiCall> calls, ApiPlace place) =>
        string.Join(" &&\n", calls.Select(call => Command(call, place, IsAnswerUsed(call, calls)))) + "\n";

    private static string Command(ApiCall call, ApiPlace place, bool isAnswerUsed)
    {
        var flags = call.Members.Where(member => CanBeFlag(member.Value)).Select(Flag).ToList();
        var others = call.Members.Where(member => !CanBeFlag(member.Value)).ToList();
        if (others.Count > 0) flags.Add($"--cli-input-json {ShellText.Quoted(JsonText.Of(others))}");
        var command = $"aws {call.Service} {AwsCliNames.Of(call.Operation)}{NextFlag}--endpoint-url {ShellText.Word(place.Url)} "
            + $"--region {ShellText.Word(place.Region)}{string.Concat(flags.Select(flag => NextFlag + flag))}";
        return isAnswerUsed ? $"{Variable(call)}=$({command}{NextFlag}--query GroupId --output text)" : command;
    }

    /// <summary>Whether a later call needs what only this one's answer says.</summary>
    private static bool IsAnswerUsed(ApiCall call, IReadOnlyList<ApiCall> calls) =>
        calls.SelectMany(one => one.Members).SelectMany(member => Items(member.Value)).Any(value => value is ApiValue.Answer { Known: null } answer && ReferenceEquals(answer.Of, call));

    private static IEnumerable<ApiValue> Items(ApiValue value) => value is ApiValue.Sequence sequence ? sequence.Items : [value];

    private static string Variable(ApiCall call) => call.Operation == "CreateSecurityGroup"
        ? "security_group_id"
        : throw new ArgumentException($"Nothing of {call.Operation}'s answer can be asked for.", nameof(call));

    private static bool CanBeFlag(ApiValue value) => value switch
    {
        ApiValue.Text text => IsTakenAsIs(text.Value),
        ApiValue.Answer { Known: { } known } => IsTakenAsIs(known),
        _ => true,
    };

    // It takes a leading hyphen for a flag, and reads a file or an address that a value names.
    private static bool IsTakenAsIs(string text) => !text.StartsWith('-') && !Fetched().IsMatch(text) && Readable.IsPlain(text);

    private static string Flag(ApiMember member)
    {
        var name = AwsCliNames.Of(member.Name);
        return member.Value switch
        {
            ApiValue.Flag flag => flag.Value ? $"--{name}" : $"--no-{name}",
            ApiValue.Sequence sequence => $"--{name} {List(sequence)}",
            var value => $"--{name} {Word(value)}",
        };
    }

    private static string Word(ApiValue value) => value switch
    {
        ApiValue.Text text => ShellText.Word(text.Value),
        ApiValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ApiValue.Answer { Known: { } known } => ShellText.Word(known),
        ApiValue.Answer answer => $"\"${Variable(answer.Of)}\"",
        _ => throw new ArgumentException($"{value} is no single word.", nameof(value)),
    };

    /// <summary>Words, or pairs in the shorthand, where those say it; else JSON, in which the shell would not look for variables.</summary>
    private static string List(ApiValue.Sequence list)
    {
        if (list.Items.Any(item => item is ApiValue.Answer) || list.Items.All(IsInShorthand)) return string.Join(' ', list.Items.Select(Word));
        return list.Items.All(item => item is ApiValue.Structure { Members: var members } && members.All(member => IsInShorthand(member.Value)))
            ? string.Join(' ', list.Items.Cast<ApiValue.Structure>().Select(Pairs))
            : ShellText.Quoted(JsonText.Of(list));
    }

    private static string Pairs(ApiValue.Structure structure) =>
        string.Join(',', structure.Members.Select(member => $"{member.Name}={((ApiValue.Text)member.Value).Value}"));

    private static bool IsInShorthand(ApiValue value) => value is ApiValue.Text text && Shorthand().IsMatch(text.Value);

    [GeneratedRegex("^(file|fileb|http|https)://", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();

    // No comma, equals sign, bracket, quote or white space: all of them mean something in the shorthand.
    [GeneratedRegex(@"^[A-Za-z0-9_.][A-Za-z0-9_./:@+-]*\z")]
    private static partial Regex Shorthand();
}
