using Larder.Console.Caches;
using Larder.Console.Caches.History;
using Larder.Model.Events;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class EventLogTests
{
    [Fact]
    public void Older_events_join_the_newest_each_once_and_stay_when_those_move_on()
    {
        var log = new EventLog();
        var newest = Events(100, 71);
        log.Add(newest, Events(71, 42));
        Assert.Equal(Events(100, 42), log.With(newest));
        Assert.False(log.Complete);

        Assert.Equal(Events(101, 42), log.With(Events(101, 72)));
    }

    [Fact]
    public void It_is_complete_when_nothing_older_comes()
    {
        var few = new EventLog();
        few.Add(Events(100, 71), Events(71, 60));
        Assert.True(few.Complete);

        var none = new EventLog();
        none.Add(Events(CacheHistory.Shown, 1), Events(CacheHistory.Shown, 1));
        Assert.True(none.Complete);
    }

    [Fact]
    public void Events_are_found_by_their_words_and_their_source()
    {
        var one = Events(1, 1)[0];

        Assert.True(EventLog.Matches(one, "EVENT 1", null));
        Assert.False(EventLog.Matches(one, "event 2", null));
        Assert.True(EventLog.Matches(one, "", "orders"));
        Assert.False(EventLog.Matches(one, "", "orders-001"));
    }

    private static List<CacheEvent> Events(int from, int to) =>
    [
        .. Enumerable.Range(to, from - to + 1).Reverse()
            .Select(minute => new CacheEvent(EventSource.ReplicationGroup, "orders", $"event {minute}", Groups.Start.AddMinutes(minute))),
    ];
}
