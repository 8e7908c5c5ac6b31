using System.Globalization;

namespace Larder.Server.Commands.Connections;

/// <summary>What Redis answers, and how redis-cli shows it.</summary>
internal abstract record RespReply
{
    private RespReply()
    {
    }

    public abstract string Shown { get; }

    public sealed record Simple(string Text) : RespReply
    {
        public override string Shown => Text;
    }

    public sealed record Error(string Text) : RespReply
    {
        public override string Shown => $"(error) {Text}";
    }

    public sealed record Integer(long Number) : RespReply
    {
        public override string Shown => string.Create(CultureInfo.InvariantCulture, $"(integer) {Number}");
    }

    /// <summary>Null is a key that is not there.</summary>
    public sealed record Bulk(string? Text) : RespReply
    {
        // INFO and its like are pages of text; quoted they could not be read.
        public override string Shown => Text switch
        {
            null => "(nil)",
            _ when Text.Contains("\r\n", StringComparison.Ordinal) => Text.TrimEnd(),
            _ => $"\"{Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        };
    }

    public sealed record Items(IReadOnlyList<RespReply>? Replies) : RespReply
    {
        public override string Shown => Replies switch
        {
            null => "(nil)",
            [] => "(empty array)",
            _ => string.Join('\n', Replies.Select((reply, index) => Indented(index, reply.Shown))),
        };

        private static string Indented(int index, string shown)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1}) ");
            return number + shown.Replace("\n", "\n" + new string(' ', number.Length), StringComparison.Ordinal);
        }
    }
}
