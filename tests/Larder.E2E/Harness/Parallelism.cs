using Larder.E2E.Harness;

// A server, its engines and a client each: more at once than this only wait for each other on a small machine.
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]

namespace Larder.E2E.Harness;

/// <summary>For promises of a time: they run by themselves, after the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Timed
{
    public const string Name = "Timed";
}
