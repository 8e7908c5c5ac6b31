using Larder.Console.Caches;
using Larder.Console.Code;

namespace Larder.Console.Snippets;

/// <summary>Clients of Redis, Valkey and Garnet, which speak one protocol. At an endpoint that is for reading a program reads what
/// another wrote.</summary>
internal static class RedisSnippets
{
    // What our tests run: Directory.Packages.props has the same.
    private const string ClientVersion = "3.4.35";

    public static IReadOnlyList<CodeSample> Of(Endpoint endpoint, bool canWrite) =>
    [
        Terminal(endpoint, canWrite), CSharp(endpoint, canWrite), Python(endpoint, canWrite), Node(endpoint, canWrite),
        JavaSnippets.Redis(endpoint, canWrite),
    ];

    private static CodeSample Terminal(Endpoint endpoint, bool canWrite)
    {
        var client = $"redis-cli -h {endpoint.Address} -p {endpoint.Port}";
        var write = canWrite ? $"{client} SET greeting \"hello from redis-cli\"\n" : "";
        return new("terminal", "redis-cli", $"{write}{client} GET greeting\n") { Setup = "apt-get install redis-tools" };
    }

    private static CodeSample CSharp(Endpoint endpoint, bool canWrite) => new("csharp", "C#", $"""
        #:package StackExchange.Redis@{ClientVersion}
        using StackExchange.Redis;

        using var connection = await ConnectionMultiplexer.ConnectAsync("{endpoint}");
        var cache = connection.GetDatabase();
        {(canWrite ? "await cache.StringSetAsync(\"greeting\", \"hello from C#\");\n" : "")}Console.WriteLine(await cache.StringGetAsync("greeting"));

        """)
    {
        File = "greeting.cs",
        Run = "dotnet run greeting.cs",
    };

    private static CodeSample Python(Endpoint endpoint, bool canWrite) => new("python", "Python", $"""
        import redis

        cache = redis.Redis(host="{endpoint.Address}", port={endpoint.Port}, decode_responses=True)
        {(canWrite ? "cache.set(\"greeting\", \"hello from Python\")\n" : "")}print(cache.get("greeting"))

        """)
    {
        File = "greeting.py",
        Run = "python3 greeting.py",
        Setup = "pip install redis",
    };

    private static CodeSample Node(Endpoint endpoint, bool canWrite) => new("node", "Node.js", $"""
        import Redis from "ioredis";

        const cache = new Redis({endpoint.Port}, "{endpoint.Address}");
        {(canWrite ? "await cache.set(\"greeting\", \"hello from Node.js\");\n" : "")}console.log(await cache.get("greeting"));
        await cache.quit();

        """)
    {
        File = "greeting.mjs",
        Run = "node greeting.mjs",
        Setup = "npm install ioredis",
    };
}
