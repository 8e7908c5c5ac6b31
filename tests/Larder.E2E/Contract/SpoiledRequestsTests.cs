using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;
using Larder.E2E.Harness;
using Larder.Tests.Contract.Protocols.Query;

namespace Larder.E2E.Contract;

/// <summary>The requests of Operations, right ones and wrong ones, spoiled by chance and sent to a server that carries out
/// whatever is still right. A few nodes are all that it may have, so they come and go.</summary>
public sealed class SpoiledRequestsTests : IAsyncLifetime
{
    private const int AtOnce = 4;
    private const long GrowthBytes = 128 << 20;
    private static readonly bool _long = Environment.GetEnvironmentVariable("LARDER_TEST_LONG") == "1";
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(30);

    private LarderServer _server = null!;
    private WireRequests _wire = null!;
    private Gen<byte[]> _spoiled = null!;
    private long _carriedOut;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync(new()
        {
            Environment = new Dictionary<string, string?> { ["LARDER_Hosts__NodesPerRegion"] = "5" },
        });
        _wire = new(_server);
        var names = await World.NamesAsync(_server, takenPort: 1);
        string[] forms =
        [
            .. from line in Lines.OfOperations()
               let sent = line.Expectation as Expectation.Sent
               where sent is not null
               select Form.Parse(sent.Form, names).Text(line.Operation),
            .. Lines.OfWorld().Select(one => Form.Parse(one.Request.Form, names).Text(one.Operation)),
        ];
        _spoiled = Gen.Select(Gen.OneOf(forms), FormMutations.Any, (form, spoil) => spoil(form));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>A million of them under `./test --long`.</summary>
    [Fact]
    public async Task No_spoiled_request_is_answered_with_a_500_or_late_and_the_server_does_not_grow_by_them()
    {
        var count = _long ? 1_000_000 : 10_000;
        await SendAsync(count / 5);
        var before = ResidentBytes();

        await SendAsync(count - (count / 5));

        // Else it would be the readers of forms alone that are tried.
        Assert.InRange(_carriedOut, count / 100, count);
        Assert.InRange(ResidentBytes() - before, long.MinValue, GrowthBytes);
        Assert.Equal(HttpStatusCode.OK, (await _wire.SendAsync(HttpMethod.Post)).Status);
        Assert.DoesNotContain("failed", _server.Output, StringComparison.Ordinal);
    }

    private Task SendAsync(int count) => _spoiled.SampleAsync(
        async body =>
        {
            var answer = await _wire.SendAsync(HttpMethod.Post, body).WaitAsync(_late, TestContext.Current.CancellationToken);
            Assert.True((int)answer.Status < 500, $"{answer.Status}: {answer.Body}");
            if (answer.Status is HttpStatusCode.OK) Interlocked.Increment(ref _carriedOut);
        },
        iter: count, threads: AtOnce,
        print: body => $"{body.Length} bytes: {Encoding.Latin1.GetString(body.AsSpan(0, Math.Min(body.Length, 4000)))}");

    private long ResidentBytes()
    {
        var line = File.ReadLines($"/proc/{_server.ProcessId}/status").First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(new string([.. line.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture) * 1024;
    }
}
