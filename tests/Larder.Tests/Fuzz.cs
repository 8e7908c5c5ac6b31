namespace Larder.Tests;

/// <summary>How much is left to chance: seconds of it in every run, a minute or so under `./test --long`. What fails
/// prints its seed, and CsCheck_Seed in the environment repeats it.</summary>
internal static class Fuzz
{
    private const int Longer = 40;

    /// <summary>Milliseconds are usual; this is for a busy machine, and still tells an endless loop.</summary>
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(30);

    private static readonly bool _long = Environment.GetEnvironmentVariable("LARDER_TEST_LONG") == "1";

    // CsCheck begins with it, and would go on to look for a shorter one.
    private static readonly bool _repeated = Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 };

    public static long Times(long quick) => _repeated ? 1 : _long ? quick * Longer : quick;

    /// <summary>For what is counted in steps, however many lives those take.</summary>
    public static long Steps(long quick, long longer) => _repeated ? 0 : _long ? longer : quick;

    /// <summary>Fails with the sample in hand where it is not done with soon.</summary>
    public static Task SoonAsync(Action check) => Task.Run(check, TestContext.Current.CancellationToken)
        .WaitAsync(_soon, TimeProvider.System, TestContext.Current.CancellationToken);
}
