using System.Net.Sockets;
using System.Text.Json.Nodes;
using Larder.E2E.Harness;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

/// <summary>An agent with nodes that know their names, and a reader endpoint over them.</summary>
public sealed class ReaderHome : IAsyncDisposable
{
    private readonly List<Reader> _readers = [];

    public AgentHome Home { get; } = new();
    public string Endpoint => Home.Address(2);
    public string Directory => Path.Combine(Home.Path, "relay");
    public int RelayPid => Record()["Process"]!["Pid"]!.GetValue<int>();

    /// <summary>Those that run, on record or not.</summary>
    public IEnumerable<int> Relays => Processes.WorkingBelow(Home.Path)
        .Where(pid => Processes.Program(pid)?.EndsWith("Larder.Relay", StringComparison.Ordinal) is true);

    public async Task StartAsync(int nodes)
    {
        await Home.StartAsync();
        for (var number = 1; number <= nodes; number++) await StartNodeAsync(number);
    }

    public async Task<int> StartNodeAsync(int number, int incarnation = 1)
    {
        var running = await Home.AcceptAsync(Home.Spec($"n{number}", incarnation: incarnation, port: Port(number)));
        using var client = await Client.ConnectAsync(Home.Address(1), Port(number));
        await client.GetDatabase().StringSetAsync("me", $"{number}");
        return running.ProcessId!.Value;
    }

    public ReaderRoute Route(params int[] nodes) => new()
    {
        Address = Endpoint,
        Port = 6379,
        Backends = [.. nodes.Select(number => new ReaderBackend(Home.Address(1), Port(number)))],
    };

    public Task<IReadOnlyList<RouteState>> RouteAsync(params ReaderRoute[] routes) =>
        Home.Agent.RouteReadersAsync(routes, AgentHome.Cancellation);

    /// <summary>Hands over the one route, which must be listened on.</summary>
    public async Task<RouteState> ListeningAsync(params int[] nodes)
    {
        var state = Assert.Single(await RouteAsync(Route(nodes)));
        Assert.Null(state.Fault);
        return state;
    }

    internal async Task<IReadOnlyList<Reader>> ConnectAsync(int count)
    {
        var readers = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Reader.ConnectAsync(Endpoint, 6379)));
        _readers.AddRange(readers);
        return readers;
    }

    /// <summary>How many of them each node serves, by the nodes' own answers.</summary>
    internal static async Task<SortedDictionary<string, int>> ServedAsync(IReadOnlyList<Reader> readers)
    {
        var served = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in await Task.WhenAll(readers.Select(reader => reader.WhoAsync())))
            served[node ?? "nobody"] = served.GetValueOrDefault(node ?? "nobody") + 1;
        return served;
    }

    /// <summary>Waits until a new client is answered.</summary>
    internal Task<string> AnsweredAsync() => Until.SeenAsync<string>(
        async () =>
        {
            try
            {
                using var reader = await Reader.ConnectAsync(Endpoint, 6379);
                return await reader.WhoAsync();
            }
            catch (SocketException)
            {
                return null;
            }
        },
        "a reader is answered");

    public JsonNode Record() => JsonNode.Parse(File.ReadAllText(Path.Combine(Directory, "relay.json")))!;

    public void Rewrite(Action<JsonNode> change)
    {
        var record = Record();
        change(record);
        File.WriteAllText(Path.Combine(Directory, "relay.json"), record.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in _readers) reader.Dispose();
        await Home.DisposeAsync();
    }

    private static int Port(int number) => 7000 + number;
}
