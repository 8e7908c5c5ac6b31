namespace Larder.Bench;

/// <summary>Measured values, in one unit.</summary>
public sealed class Samples(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public int Count => _sorted.Length;
    public double Median => At(0.5);
    public double Least => _sorted[0];
    public double Most => _sorted[^1];

    /// <summary>The nearest-rank percentile.</summary>
    public double At(double share) => _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];

    /// <summary>How many of a hundred are higher than this.</summary>
    public double ShareAbove(double value) => 100.0 * _sorted.Count(one => one > value) / _sorted.Length;
}
