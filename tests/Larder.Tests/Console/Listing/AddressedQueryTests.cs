using Larder.Console.Listing;

namespace Larder.Tests.Console.Listing;

public sealed class AddressedQueryTests
{
    private static readonly ListQuery All = new();
    private readonly AddressedQuery _query = new();

    [Fact]
    public void An_address_that_someone_else_wrote_is_shown()
    {
        _query.Read(All with { Engine = "valkey" });
        Assert.Equal(All with { Engine = "valkey" }, _query.Shown);

        Chosen(All with { Engine = "redis" });
        _query.Read(All with { Engine = "redis" });
        _query.Read(All);

        Assert.Equal(All, _query.Shown);
    }

    [Fact]
    public void What_is_being_typed_stays_when_the_page_is_shown_again()
    {
        _query.Read(All);
        _query.Show(All with { Text = "ord" });

        _query.Read(All);

        Assert.Equal("ord", _query.Shown.Text);
    }

    [Fact]
    public void What_is_typed_stays_when_the_address_of_what_was_shown_before_comes_back_late()
    {
        _query.Read(All with { Text = "no such thing" });
        Chosen(All);
        Chosen(All with { Text = "orders " });
        _query.Show(All with { Text = "team=shop" });

        _query.Read(All);
        _query.Read(All with { Text = "orders" });

        Assert.Equal("team=shop", _query.Shown.Text);
    }

    [Fact]
    public void Addresses_of_which_only_the_last_comes_back_are_done_with()
    {
        Chosen(All with { Engine = "redis" });
        Chosen(All with { Engine = "valkey" });
        _query.Read(All with { Engine = "valkey" });

        _query.Read(All with { Engine = "redis" });

        Assert.Equal("redis", _query.Shown.Engine);
    }

    private void Chosen(ListQuery query)
    {
        _query.Show(query);
        _query.Write();
    }
}
