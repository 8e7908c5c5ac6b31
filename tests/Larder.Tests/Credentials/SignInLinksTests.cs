using Larder.Server.Credentials;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Credentials;

public sealed class SignInLinksTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SignInLinks _links;

    public SignInLinksTests() => _links = new(_time);

    [Fact]
    public void A_link_signs_in_once()
    {
        var token = _links.Issue("LKIA1");

        Assert.Equal("LKIA1", _links.Redeem(token));
        Assert.Null(_links.Redeem(token));
    }

    [Fact]
    public void A_link_is_worth_nothing_after_ten_minutes()
    {
        var token = _links.Issue("LKIA1");
        _time.Advance(SignInLinks.Lasts);

        Assert.Null(_links.Redeem(token));
    }

    [Fact]
    public void Each_link_is_another_and_none_can_be_guessed_from_another()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => _links.Issue("LKIA1")).ToHashSet();

        Assert.Equal(100, tokens.Count);
        Assert.All(tokens, token => Assert.Equal(43, token.Length));
        Assert.Null(_links.Redeem(""));
        Assert.Null(_links.Redeem(tokens.First()[..^1]));
    }
}
