namespace Larder.E2E.Harness;

/// <summary>Waits for conditions, each with a bound; never for time.</summary>
public static class Until
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(15);
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? patience = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, patience);

    public static Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? patience = null) =>
        SeenAsync(async () => await condition() ? "" : null, what, patience);

    /// <summary>What the probe sees first that is not null.</summary>
    public static async Task<T> SeenAsync<T>(Func<Task<T?>> probe, string what, TimeSpan? patience = null)
        where T : class
    {
        var cancellation = TestContext.Current.CancellationToken;
        var bound = patience ?? Patience;
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await probe() is { } seen) return seen;
            if (TimeProvider.System.GetElapsedTime(began) > bound)
                throw new TimeoutException($"Not within {bound.TotalSeconds:0.#} s: {what}");
            await Task.Delay(_pause, TimeProvider.System, cancellation);
        }
    }
}
