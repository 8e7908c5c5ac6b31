using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Larder.Model.CacheShell;

/// <summary>What Redis answers, and how redis-cli shows it. Of a reply that was too long, what was kept: an ellipsis ends it.</summary>
public abstract record RespReply
{
    private RespReply()
    {
    }

    public abstract string Shown { get; }

    /// <summary>Whether it was longer.</summary>
    public virtual bool IsCut => false;

    public sealed record Simple(string Text) : RespReply
    {
        public override string Shown => Text;
    }

    public sealed record Error(string Text) : RespReply
    {
        public override string Shown => $"(error) {Text}";

        /// <summary>Its first word, e.g. WRONGTYPE; ERR where there is none.</summary>
        public string Code => Text.Split(' ', 2)[0] is { Length: > 0 } code && code.All(char.IsAsciiLetterUpper) ? code : "ERR";
    }

    [SuppressMessage("Naming", "CA1720", Justification = "The protocol's own word.")]
    public sealed record Integer(long Number) : RespReply
    {
        public override string Shown => string.Create(CultureInfo.InvariantCulture, $"(integer) {Number}");
    }

    /// <param name="Bytes">Null is a key that is not there.</param>
    /// <param name="Length">How many there were.</param>
    public sealed record Bulk(byte[]? Bytes, int Length) : RespReply
    {
        public string? Text => Bytes is null ? null : Encoding.UTF8.GetString(Bytes);

        public override bool IsCut => Length > (Bytes?.Length ?? 0);

        // INFO and its like are pages of text; quoted they could not be read.
        public override string Shown => Text switch
        {
            null => "(nil)",
            { } page when page.Contains("\r\n", StringComparison.Ordinal) => page.TrimEnd() + Rest,
            _ => $"\"{QuotedBytes.Of(Bytes)}\"{Rest}",
        };

        private string Rest => IsCut ? " …" : "";

        public static Bulk Of(string text) => Of(Encoding.UTF8.GetBytes(text));

        public static Bulk Of(byte[]? bytes) => new(bytes, bytes?.Length ?? 0);
    }

    /// <param name="Replies">Null is a list that is not there.</param>
    /// <param name="Count">How many there were.</param>
    public sealed record Items(IReadOnlyList<RespReply>? Replies, int Count) : RespReply
    {
        public override bool IsCut => Replies is not null && (Count > Replies.Count || Replies.Any(reply => reply.IsCut));

        public override string Shown => Replies switch
        {
            null => "(nil)",
            [] when Count == 0 => "(empty array)",
            _ => string.Join('\n', [.. Replies.Select((reply, index) => Indented(index, reply.Shown)), .. Rest]),
        };

        private IEnumerable<string> Rest => Count > Replies!.Count ? [string.Create(CultureInfo.InvariantCulture, $"… +{Count - Replies.Count}")] : [];

        public static Items Of(params IReadOnlyList<RespReply> replies) => new(replies, replies.Count);

        private static string Indented(int index, string shown)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1}) ");
            return number + shown.Replace("\n", "\n" + new string(' ', number.Length), StringComparison.Ordinal);
        }
    }
}
