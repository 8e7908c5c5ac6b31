using Larder.Console.Caches;
using Larder.Console.Code;

namespace Larder.Console.Snippets;

/// <summary>Clients of Memcached. Those of a library are told all nodes and spread keys over them; the others speak the protocol to
/// the first.</summary>
internal static class MemcachedSnippets
{
    public static IReadOnlyList<CodeSample> Of(IReadOnlyList<Endpoint> nodes) =>
        [Terminal(nodes[0]), CSharp(nodes), Python(nodes), Node(nodes), JavaSnippets.Memcached(nodes)];

    private static CodeSample Terminal(Endpoint node) => new("terminal", "netcat",
        $"printf 'set greeting 0 300 17\\r\\nhello from netcat\\r\\nget greeting\\r\\nquit\\r\\n' | nc {node.Address} {node.Port}\n")
    {
        Setup = "apt-get install netcat-openbsd",
    };

    // Lines of Memcached's protocol are short, and the answers here come in one order: reading lines is enough.
    private static CodeSample CSharp(IReadOnlyList<Endpoint> nodes) => new("csharp", "C#", $$"""
        using System.Net.Sockets;
        using System.Text;

        {{(nodes.Count > 1 ? "// One of the nodes: a client library spreads keys over all of them.\n" : "")}}using var connection = new TcpClient("{{nodes[0].Address}}", {{nodes[0].Port}});
        using var cache = connection.GetStream();
        using var answers = new StreamReader(cache, Encoding.UTF8);

        var value = "hello from C#";
        await cache.WriteAsync(Encoding.UTF8.GetBytes($"set greeting 0 300 {Encoding.UTF8.GetByteCount(value)}\r\n{value}\r\n"));
        Console.WriteLine(await answers.ReadLineAsync());
        await cache.WriteAsync("get greeting\r\n"u8.ToArray());
        while (await answers.ReadLineAsync() is { } line && line != "END") Console.WriteLine(line);

        """)
    {
        File = "greeting.cs",
        Run = "dotnet run greeting.cs",
    };

    private static CodeSample Python(IReadOnlyList<Endpoint> nodes) => new("python", "Python", $"""
        from pymemcache.client.hash import HashClient

        cache = HashClient([{string.Join(", ", nodes.Select(node => $"\"{node}\""))}])
        cache.set("greeting", "hello from Python", expire=300)
        print(cache.get("greeting").decode())
        cache.close()

        """)
    {
        File = "greeting.py",
        Run = "python3 greeting.py",
        Setup = "pip install pymemcache",
    };

    private static CodeSample Node(IReadOnlyList<Endpoint> nodes) => new("node", "Node.js", $$"""
        import memjs from "memjs";

        const cache = memjs.Client.create("{{string.Join(',', nodes)}}");
        await cache.set("greeting", "hello from Node.js", { expires: 300 });
        const { value } = await cache.get("greeting");
        console.log(value.toString());
        cache.close();

        """)
    {
        File = "greeting.mjs",
        Run = "node greeting.mjs",
        Setup = "npm install memjs",
    };
}
