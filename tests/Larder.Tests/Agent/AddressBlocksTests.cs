using System.Net;
using Larder.Agent.Addresses;

namespace Larder.Tests.Agent;

public sealed class AddressBlocksTests : IDisposable
{
    private IReadOnlyList<IPEndPoint> _listeners = [];
    private readonly string _root = Directory.CreateTempSubdirectory("larder-blocks-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_label_has_one_block_for_good()
    {
        var blocks = Of("one");

        var first = await blocks.ClaimAsync("subnet-1", Cancellation);
        var second = await blocks.ClaimAsync("subnet-2", Cancellation);

        Assert.NotEqual(first.Network, second.Network);
        Assert.Equal(first, await Of("one").ClaimAsync("subnet-1", Cancellation));
        Assert.Equal(2, blocks.Held.Count);
        await blocks.ReleaseAsync("subnet-1", Cancellation);
        Assert.Equal(second, Assert.Single(blocks.Held));
    }

    [Fact]
    public async Task Installations_that_claim_at_once_never_collide()
    {
        var claims = await Task.WhenAll(
            from installation in Enumerable.Range(0, 4)
            from label in Enumerable.Range(0, 10)
            select Task.Run(() => Of($"i{installation}").ClaimAsync($"l{label}", Cancellation), Cancellation));

        Assert.Equal(40, claims.Select(claim => claim.Network).Distinct().Count());
    }

    [Fact]
    public async Task The_block_of_a_vanished_installation_is_given_away()
    {
        var gone = await Of("gone").ClaimAsync("subnet", Cancellation);
        Directory.Delete(Path.Combine(_root, "gone"));

        Assert.Equal(gone.Network, (await Of("next").ClaimAsync("subnet", Cancellation)).Network);
        Assert.Empty(Of("gone").Held);
    }

    [Fact]
    public async Task Ports_are_divided_by_the_hundred()
    {
        var first = await Of("one").ClaimPortsAsync("all", Cancellation);
        var second = await Of("two").ClaimPortsAsync("all", Cancellation);

        Assert.Equal((20000, 20100), (first.First, second.First));
    }

    [Fact]
    public async Task Where_somebody_listens_already_nothing_is_claimed()
    {
        var block = await Of("one").ClaimAsync("subnet", Cancellation);
        var range = await Of("one").ClaimPortsAsync("all", Cancellation);
        Directory.Delete(Path.Combine(_root, "one"));
        _listeners = [new(IPAddress.Parse("127.64.0.77"), 6379), new(IPAddress.Any, range.First + 5)];

        Assert.NotEqual(block.Network, (await Of("next").ClaimAsync("subnet", Cancellation)).Network);
        Assert.NotEqual(range.First, (await Of("next").ClaimPortsAsync("all", Cancellation)).First);
    }

    [Theory]
    [InlineData("a directory")]
    [InlineData("a link")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{ \"Installation\": 1 }")]
    public async Task What_is_no_claim_costs_its_name_and_nothing_else(string garbage)
    {
        await Of("one").ClaimAsync("first", Cancellation);
        var file = Path.Combine(_root, "shared", "127.64.1.0.json");
        if (garbage == "a directory") Directory.CreateDirectory(file);
        else if (garbage == "a link") File.CreateSymbolicLink(file, "127.64.0.0.json");
        else await File.WriteAllTextAsync(file, garbage, Cancellation);

        Assert.Equal("127.64.2.0/24", (await Of("one").ClaimAsync("second", Cancellation)).Network.ToString());

        Assert.Equal(["first", "second"], Of("one").Held.Select(block => block.Label));
        Assert.True(Path.Exists(file));
    }

    [Fact]
    public async Task A_name_of_somebody_s_own_that_carries_our_claim_is_not_taken_for_a_block()
    {
        await Of("one").ClaimAsync("first", Cancellation);
        var shared = Path.Combine(_root, "shared");
        foreach (var name in new[] { "127.everything", "127.64.9.0" })
            File.Copy(Path.Combine(shared, "127.64.0.0.json"), Path.Combine(shared, name + ".json"));

        Assert.All(Of("one").Held, block => Assert.Equal("first", block.Label));
        Assert.Equal("127.64.0.0/24", (await Of("one").ClaimAsync("first", Cancellation)).Network.ToString());
    }

    private AddressBlocks Of(string installation)
    {
        var home = Directory.CreateDirectory(Path.Combine(_root, installation)).FullName;
        return new AddressBlocks(Path.Combine(_root, "shared"), installation, home, TimeProvider.System, () => _listeners);
    }
}
