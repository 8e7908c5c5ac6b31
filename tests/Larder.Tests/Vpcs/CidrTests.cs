using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

public sealed class CidrTests
{
    [Theory]
    [InlineData("10.0.0.0/16", "10.0.0.0/16")]
    [InlineData("10.0.3.7/16", "10.0.0.0/16")]
    [InlineData("255.255.255.255/1", "128.0.0.0/1")]
    [InlineData("1.2.3.4/0", "0.0.0.0/0")]
    [InlineData("1.2.3.4/32", "1.2.3.4/32")]
    public void What_lies_right_of_the_prefix_is_cleared(string text, string canonical) =>
        Assert.Equal(canonical, Cidr.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0/16")]
    [InlineData("10.0.0.0.0/16")]
    [InlineData("10.0.0.256/16")]
    [InlineData("10.0.0.00/16")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/016")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/16/16")]
    [InlineData(" 10.0.0.0/16")]
    [InlineData("10.0.0.٣/16")]
    public void What_is_no_range_is_none(string text) => Assert.Null(Cidr.Parse(text));

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.255.0/24", true, true)]
    [InlineData("10.0.255.0/24", "10.0.0.0/16", false, true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/24", false, false)]
    [InlineData("10.0.0.0/24", "10.0.1.0/24", false, false)]
    [InlineData("0.0.0.0/0", "255.255.255.255/32", true, true)]
    [InlineData("255.255.255.0/24", "255.255.255.255/32", true, true)]
    public void Ranges_contain_and_overlap(string one, string other, bool contains, bool overlaps)
    {
        var (left, right) = (Cidr.Parse(one)!.Value, Cidr.Parse(other)!.Value);

        Assert.Equal((contains, overlaps), (left.Contains(right), left.Overlaps(right)));
        Assert.Equal(overlaps, right.Overlaps(left));
    }

    [Theory]
    [InlineData("::/0", "::/0")]
    [InlineData("2001:DB8::/32", "2001:db8::/32")]
    [InlineData("2001:0db8:0:0:1:0:0:1/128", "2001:db8::1:0:0:1/128")]
    [InlineData("2001:db8:ffff::1/40", "2001:db8:ff00::/40")]
    [InlineData("1:2:3:4:5:6:7:8/128", "1:2:3:4:5:6:7:8/128")]
    [InlineData("1:0:3:4:5:6:7:8/128", "1:0:3:4:5:6:7:8/128")]
    [InlineData("::1/128", "::1/128")]
    [InlineData("fe80::/10", "fe80::/10")]
    public void An_IPv6_range_is_written_in_one_way(string text, string canonical) =>
        Assert.Equal(canonical, Ipv6Cidr.Parse(text).ToString());

    [Theory]
    [InlineData("::")]
    [InlineData("::/129")]
    [InlineData(":::/0")]
    [InlineData("1::2::3/64")]
    [InlineData("1:2:3:4:5:6:7/64")]
    [InlineData("1:2:3:4:5:6:7:8:9/64")]
    [InlineData("1:2:3:4::5:6:7:8/64")]
    [InlineData("12345::/64")]
    [InlineData("g::/64")]
    [InlineData("+1::/64")]
    [InlineData("1:/64")]
    [InlineData("10.0.0.0/16")]
    public void What_is_no_IPv6_range_is_none(string text) => Assert.Null(Ipv6Cidr.Parse(text));
}
