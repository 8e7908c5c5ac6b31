namespace Larder.Model.SampleApp;

/// <summary>The visitors of one second.</summary>
public sealed record SampleSecond(int Hits, int Misses, int Without)
{
    public int Visitors => Hits + Misses + Without;
}
