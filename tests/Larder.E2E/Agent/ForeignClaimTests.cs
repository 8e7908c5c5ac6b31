using Larder.Agent.Addresses;
using Larder.E2E.Harness;

namespace Larder.E2E.Agent;

public sealed class ForeignClaimTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("larder-claims-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The wait that it stands for has no end.
    [Fact(Timeout = 20_000)]
    public async Task A_pipe_that_somebody_put_in_place_of_a_claim_keeps_nobody_waiting()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Tool.OutputAsync("mkfifo", [Path.Combine(_root, "127.64.0.0.json")]);
        var blocks = new AddressBlocks(_root, "one", _root, TimeProvider.System, () => []);

        var claimed = await Task.Run(() => blocks.ClaimAsync("first", cancellation), cancellation);

        Assert.Equal("127.64.1.0/24", claimed.Network.ToString());
        Assert.Equal(claimed, Assert.Single(blocks.Held));
    }
}
