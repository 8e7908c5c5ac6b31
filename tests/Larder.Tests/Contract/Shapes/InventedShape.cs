using System.Text;
using Larder.Contract.Shapes;

namespace Larder.Tests.Contract.Shapes;

/// <summary>Reads from chance: any shape of any contract, filled within its constraints. The same seed gives the same
/// shape.</summary>
internal sealed class InventedShape(Random random, Member? member = null) : ShapeReader
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "b7", "Orders-1", "0001", "x & y <z> \"q\" 'p'", "a=b&c=d+e%20f", " spaced  out ", "tab\tline\nreturn\r",
        "ünïcödé ✓ 😀", "]]>", "Tags.Tag.1.Key", "null",
    ];

    public static T Of<T>(int seed, Func<ShapeReader, T> read) => read(new InventedShape(new Random(seed)));

    public override ShapeReader? Member(Member wanted) =>
        wanted.Required || random.Next(3) > 0 ? new InventedShape(random, wanted) : null;

    public override string ReadString()
    {
        if (member?.Constraint?.Values is { } values) return values[random.Next(values.Count)];
        if (random.Next(4) == 0 && Letters() is var letters && Fits(letters)) return letters;
        var fitting = Texts.Where(Fits).ToList();
        return fitting[random.Next(fitting.Count)];
    }

    public override bool ReadBoolean() => random.Next(2) == 0;
    public override int ReadInteger() => member?.Constraint is { Min: { } min, Max: { } max }
        ? random.Next((int)min, (int)max + 1)
        : random.Next(3) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(100);

    public override long ReadLong() => random.NextInt64();
    public override double ReadDouble() => random.Next(3) == 0 ? random.NextDouble() * 1e300 : random.Next(100) / 4.0;

    public override DateTimeOffset ReadTimestamp() =>
        DateTimeOffset.UnixEpoch.AddMilliseconds(random.NextInt64(0, 4_000_000_000_000));

    public override IReadOnlyList<T> ReadList<T>(Func<ShapeReader, T> element)
    {
        var fewest = (int)(member?.Constraint?.Min ?? 0);
        return [.. Enumerable.Range(0, random.Next(fewest, fewest + 4)).Select(_ => element(new InventedShape(random, member?.Element)))];
    }

    protected override Exception Missing(Member wanted) => new InvalidOperationException(wanted.Name);

    // All that XML can carry, from each plane it has.
    private string Letters() => string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => new Rune(random.Next(5) switch
    {
        0 => random.Next(0x80, 0xD800),
        1 => random.Next(0xE000, 0xFFFE),
        2 => random.Next(0x10000, 0x110000),
        _ => random.Next(' ', 0x7F),
    })));

    private bool Fits(string text)
    {
        if (member is { Required: true } && string.IsNullOrWhiteSpace(text)) return false;
        return member?.Constraint?.Broken(text) is null;
    }
}
