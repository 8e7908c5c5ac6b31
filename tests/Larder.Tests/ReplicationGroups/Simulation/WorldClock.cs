namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>The world's time. Nobody else runs meanwhile, so a wait is over as soon as the world has gone on by as much.</summary>
internal sealed class WorldClock(World world) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => world.Now;

    public override long GetTimestamp() => world.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        world.Advance(dueTime);
        callback(state);
        return new Elapsed();
    }

    private sealed class Elapsed : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            // It has fired.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
