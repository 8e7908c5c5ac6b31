using CsCheck;
using Larder.ControlPlane.Facts;
using Larder.Model.CacheClusters;
using Larder.Model.Maintenance;
using static Larder.Tests.Installations;

namespace Larder.Tests.Maintenance;

public sealed class WindowTests
{
    // 2026-11-22 is a Sunday.
    private static readonly DateTimeOffset _sunday = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("sun:23:00-mon:01:30", "sun:23:00-mon:01:30", 150)]
    [InlineData("Mon:00:00-Tue:00:00", "mon:00:00-tue:00:00", 1440)]
    [InlineData("sat:23:30-sun:00:30", "sat:23:30-sun:00:30", 60)]
    public void A_weekly_window_is_read_and_told_in_lower_case(string given, string told, int minutes)
    {
        var window = WeeklyWindow.Parse(given);

        Assert.Equal((told, minutes), (window.ToString(), window.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sun:23:00")]
    [InlineData("sun:23:00-mon:1:30")]
    [InlineData("sunday:23:00-mon:01:30")]
    [InlineData("sun:24:00-mon:01:30")]
    [InlineData("sun:23:60-mon:01:30")]
    [InlineData("sun:23:00-sun:23:59")]
    [InlineData("sun:23:00-sun:23:00")]
    [InlineData("sun:23:00-mon:23:01")]
    [InlineData("sun:23:00-mon:01:30-tue:01:30")]
    [InlineData("sun:+1:00-mon:01:30")]
    public void What_is_no_weekly_window_is_refused(string given) =>
        Refused.With("InvalidParameterValue", () => WeeklyWindow.Parse(given), "PreferredMaintenanceWindow");

    [Theory]
    [InlineData("05:00-09:00", 240)]
    [InlineData("23:30-00:30", 60)]
    public void A_daily_window_is_read(string given, int minutes)
    {
        var window = DailyWindow.Parse(given);

        Assert.Equal((given, minutes), (window.ToString(), window.Length));
    }

    [Theory]
    [InlineData("5:00-9:00")]
    [InlineData("05:00-05:59")]
    [InlineData("05:00")]
    [InlineData("25:00-26:00")]
    [InlineData("05:00-05:00")]
    public void What_is_no_daily_window_is_refused(string given) =>
        Refused.With("InvalidParameterValue", () => DailyWindow.Parse(given), "SnapshotWindow");

    [Fact]
    public void A_window_is_open_from_its_first_minute_to_before_its_last_across_the_end_of_the_week()
    {
        var window = WeeklyWindow.Parse("sat:23:30-sun:00:30");

        Assert.False(window.Contains(_sunday.AddMinutes(-31)));
        Assert.True(window.Contains(_sunday.AddMinutes(-30)));
        Assert.True(window.Contains(_sunday.AddMinutes(29).AddSeconds(59)));
        Assert.False(window.Contains(_sunday.AddMinutes(30)));
        Assert.True(window.Contains(_sunday.ToOffset(TimeSpan.FromHours(9))));
    }

    [Fact]
    public void A_window_reads_as_it_is_told() => Gen.Select(Gen.Int[0, WeeklyWindow.Week - 1], Gen.Int[60, 1440]).Sample((start, length) =>
        new WeeklyWindow(start, length) == WeeklyWindow.Parse(new WeeklyWindow(start, length).ToString()));

    [Fact]
    public void Where_nobody_chose_windows_they_follow_from_the_name_and_do_not_overlap() => Gen.Select(Gen.Char.AlphaNumeric.Array[1, 40].Select(letters => new string(letters)), Gen.Int[0, 1439], Gen.Int[60, 1380]).Sample((name, start, length) =>
    {
        var daily = new DailyWindow(start, length);
        var weekly = WeeklyWindow.Of(name, daily, MaintenanceBlock.Default);

        Assert.Equal(weekly, WeeklyWindow.Of(name.ToUpperInvariant(), daily, MaintenanceBlock.Default));
        Assert.False(daily.Overlaps(weekly));
        var own = WeeklyWindow.Of(name, null, MaintenanceBlock.Default);
        Assert.False(DailyWindow.Before(own).Overlaps(own));
    });

    [Fact]
    public void Where_nobody_chose_one_it_lies_in_the_regions_part_of_the_day() => Gen.Char.AlphaNumeric.Array[1, 40].Sample(letters =>
    {
        var blocks = FactFiles.MaintenanceBlocks();
        Assert.Equal(new MaintenanceBlock((17 * 60) + 30, 8 * 60), blocks["ap-south-1"]);

        Assert.All(blocks.Values, block => Assert.True(block.Holds(WeeklyWindow.Of(new string(letters), null, block))));
        Assert.True(MaintenanceBlock.Default.Holds(WeeklyWindow.Parse("sat:10:00-sat:11:00")));
        Assert.False(MaintenanceBlock.Default.Holds(WeeklyWindow.Parse("sat:10:30-sat:11:30")));
    });

    [Fact]
    public void Windows_that_overlap_are_refused_and_memcached_has_no_snapshots()
    {
        var request = new CacheClusterRequest
        {
            Id = "orders",
            Engine = "redis",
            NodeType = "cache.t3.micro",
            NumCacheNodes = 1,
            MaintenanceWindow = "Sun:05:00-Sun:09:00",
            SnapshotWindow = "08:30-09:30",
        };

        Refused.With("InvalidParameterCombination", () => Plan(request), "08:30-09:30", "sun:05:00-sun:09:00");
        var spec = Plan(request with { SnapshotWindow = "09:00-10:00" }).Spec;
        Assert.Equal(("sun:05:00-sun:09:00", "09:00-10:00", true), (spec.Windows!.Maintenance, spec.Windows.Snapshots, spec.AutoMinorVersionUpgrade));
        Refused.With("InvalidParameterCombination", () => Plan(request with { Engine = "memcached" }), "SnapshotWindow");
        Assert.Null(Plan(request with { Engine = "memcached", SnapshotWindow = null }).Spec.Windows!.Snapshots);
    }

    [Fact]
    public void A_window_that_nobody_chose_gives_way_and_one_that_was_chosen_does_not()
    {
        var windows = CacheWindows.Of("orders", "sun:05:00-sun:06:00", null, MaintenanceBlock.Default, hasSnapshots: true);
        Assert.Equal("04:00-05:00", windows.Snapshots);

        Assert.Equal("02:30-03:30", windows.With("orders", "sun:03:30-sun:05:00", null, hasSnapshots: true).Snapshots);
        var chosen = windows.With("orders", null, "04:00-05:00", hasSnapshots: true);
        Assert.Equal("sun:05:00-sun:06:00", chosen.Maintenance);
        Refused.With("InvalidParameterCombination", () => chosen.With("orders", "sun:03:30-sun:05:00", null, hasSnapshots: true), "overlap");

        var own = CacheWindows.Of("orders", null, null, MaintenanceBlock.Default, hasSnapshots: true);
        Assert.Equal(own.Maintenance, own.With("orders", null, own.Snapshots, hasSnapshots: true).Maintenance);
        var moved = own.With("orders", null, own.Weekly.ToString().Split('-')[0][4..] + "-23:30", hasSnapshots: true);
        Assert.NotEqual(own.Maintenance, moved.Maintenance);
    }

    private static CacheClusterPlan Plan(CacheClusterRequest request) =>
        CacheClusterRules.Plan(request, Network, With(Redis7, Memcached));
}
