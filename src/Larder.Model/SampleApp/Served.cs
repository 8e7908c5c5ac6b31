namespace Larder.Model.SampleApp;

/// <summary>What became of a visitor's request for a page.</summary>
public enum Served
{
    /// <summary>The cache had it.</summary>
    Hit,

    /// <summary>The cache had it not, and has it now.</summary>
    Miss,

    /// <summary>The cache did not answer; the page was worked out.</summary>
    Without,
}
