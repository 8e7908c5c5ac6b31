using System.Text;
using Larder.Console.CacheShell;
using Larder.Model.CacheShell;
using static Larder.Model.CacheShell.RespReply;

namespace Larder.Tests.Console;

/// <summary>An engine with a few commands, many keys, and an access control list that withholds CONFIG.</summary>
internal sealed class FakeResp : IRespClient
{
    /// <summary>What was carried out, beyond questions about commands.</summary>
    public List<string> Done { get; } = [];
    public bool IsCut { get; set; }
    public bool IsClosed { get; private set; }

    public async Task<RespReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation)
    {
        if (IsCut) throw new EndOfStreamException("The server closed the connection.");
        string[] texts = [.. words.Select(Encoding.UTF8.GetString)];
        switch (texts)
        {
            case ["COMMAND", "INFO", .. var names]:
                return Items.Of([.. names.Select(Told)]);
            case ["COMMAND", "GETKEYS", "GET" or "SET", var key, ..]:
                return Items.Of(Bulk.Of(key));
            case ["COMMAND", "GETKEYS", ..]:
                return new Error("ERR The command has no key arguments");
            case ["ACL", "DRYRUN", "default", "CONFIG", ..]:
                return Bulk.Of("no permissions to run 'config|get'");
            case ["ACL", ..]:
                return new Simple("OK");
            case ["DBSIZE"]:
                return new Integer(1_000_000);
        }

        Done.Add(string.Join(' ', texts));
        switch (texts)
        {
            case ["GET", "never"]:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                return new Simple("");
            case ["GET", "wrong"]:
                return new Error("WRONGTYPE Operation against a key holding the wrong kind of value");
            default:
                return texts[0] == "GET" ? Bulk.Of($"value of {texts[1]}") : new Simple("OK");
        }
    }

    public void Dispose() => IsClosed = true;

    private static RespReply Told(string name) => name switch
    {
        "GET" => Of("get", "readonly", 1),
        "SET" => Of("set", "write", 1),
        "KEYS" => Of("keys", "readonly", 0),
        "CONFIG" => Of("config", "admin", 0),
        "CONFIG|GET" => Of("config|get", "admin", 0),
        _ => new Items(null, 0),
    };

    private static Items Of(string name, string flag, int key) =>
        Items.Of(Bulk.Of(name), new Integer(2), Items.Of(new Simple(flag)), new Integer(key), new Integer(key), new Integer(key), Items.Of());
}
