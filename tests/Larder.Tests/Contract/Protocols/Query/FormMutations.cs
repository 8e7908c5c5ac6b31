using System.Globalization;
using System.Text;
using CsCheck;

namespace Larder.Tests.Contract.Protocols.Query;

/// <summary>What is done to a form that a client would send: first parameters are changed, then bytes.</summary>
internal static class FormMutations
{
    private static readonly string[] Indexes =
    [
        "0", "-1", "01", "2", "1000000", "2147483648", "99999999999999999999", "1e3", "%D9%A1", "member", "", "+", "1.1",
    ];

    private static readonly string[] Values =
    [
        "", "+", "true", "TRUE", "-1", "0", "%2B1", "2147483648", "9223372036854775808", "1e308", "1e309", "-0.0", "NaN", "0x10", "1,5",
        "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59.9999999-14:00", "253402300799.9999", "-62135596800.0001", "1e11",
        "%00", "%1F%7F", "%EF%BB%BF", "%EF%BF%BF", "%F0%9F%98%80", "%ED%A0%80", "%C3", "%", "%4", "%zz", new('a', 5_000),
    ];

    private static readonly byte[][] Scraps =
    [
        .. new[] { "%", "%4", "%zz", "%00", "%ff", "%C3%28", "+", "&", "&&", "=", ".", "..", ".1", ".1.", ";", "Action=", "Version=", "\0" }
            .Select(Encoding.ASCII.GetBytes),
        [0xC3], [0xFF], [0xED, 0xA0, 0x80],
    ];

    private static readonly Action<List<Parameter>, int, int>[] Changes =
    [
        (form, at, _) => form.RemoveAt(at),
        (form, at, what) => form.Add(form[at] with { Value = Of(Values, what) }),
        (form, at, _) => form.Add(form[at]),
        (form, at, what) => form[at] = form[at] with { Value = Of(Values, what) },
        (form, at, what) => form[at] = form[at] with { Name = WithStep(form[at].Name, what, Of(Indexes, what / 7)) },
        (form, at, what) => form[at] = form[at] with { Name = WithStep(form[at].Name, what, "Colour") },
        (form, at, what) => form[at] = form[at] with { Name = form[at].Name + string.Concat(Enumerable.Repeat(".1", 1 + what % 40)) },
        (form, at, what) => form[at] = form[at] with { Name = form[at].Name[..(what % (form[at].Name.Length + 1))] },
        (form, at, _) => form[at] = form[at] with { Name = form[at].Name.ToLowerInvariant() },
        (form, at, what) => form.AddRange(Many(form[at] with { Value = "" }, 1 + what % 1000)),
    ];

    private static readonly Gen<(int Kind, int At, int What)> Change =
        Gen.Select(Gen.Int[0, Changes.Length - 1], Gen.Int[0, 1000], Gen.Int[0, 100_000]);
    private static readonly Gen<(int Kind, int At, int What)> Damage = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000], Gen.Int[0, 255]);

    // Few bytes survive as a form: most are left whole, so that what is behind the form is reached.
    private static readonly Gen<(int Kind, int At, int What)[]> Damages = Gen.Frequency((3, Damage.Array[0]), (1, Damage.Array[1, 3]));

    /// <summary>Ways to spoil any form.</summary>
    public static Gen<Func<string, byte[]>> Any { get; } = Gen.Select(Change.Array[0, 4], Damages,
        Func<string, byte[]> (changes, damages) => form => Body([.. form.Split('&').Select(Parameter.Of)], changes, damages));

    private static byte[] Body(List<Parameter> form, (int Kind, int At, int What)[] changes, (int Kind, int At, int What)[] damages)
    {
        foreach (var (kind, at, what) in changes)
        {
            // Action and Version come first; without them nothing else is looked at.
            var first = what % 16 == 0 ? 0 : Math.Min(2, form.Count);
            if (form.Count > first) Changes[kind](form, first + at % (form.Count - first), what);
        }

        var bytes = Encoding.ASCII.GetBytes(string.Join('&', form)).ToList();
        foreach (var (kind, at, what) in damages) Break(bytes, kind, at % (bytes.Count + 1), what);
        return [.. bytes];
    }

    private static void Break(List<byte> bytes, int kind, int at, int what)
    {
        if (kind == 0) bytes.Insert(at, (byte)what);
        else if (kind == 1) bytes.InsertRange(at, Scraps[what % Scraps.Length]);
        else if (at < bytes.Count && kind == 2) bytes.RemoveAt(at);
        else if (at < bytes.Count) bytes[at] = (byte)what;
    }

    // What a list of thousands would be, were there as many as the name says.
    private static IEnumerable<Parameter> Many(Parameter one, int count)
    {
        var steps = one.Name.Split('.');
        var last = Array.FindLastIndex(steps, step => step.All(char.IsAsciiDigit));
        return Enumerable.Range(2, count).Select(index => index.ToString(CultureInfo.InvariantCulture))
            .Select(index => one with { Name = WithStep(one.Name, last, index) });
    }

    private static string WithStep(string name, int at, string step)
    {
        var steps = name.Split('.');
        steps[(at < 0 ? steps.Length : at) % steps.Length] = step;
        return string.Join('.', steps);
    }

    private static string Of(string[] texts, int index) => texts[index % texts.Length];

    private sealed record Parameter(string Name, string Value)
    {
        public static Parameter Of(string pair) => pair.Split('=', 2) is [var name, var value] ? new(name, value) : new(pair, "");

        public override string ToString() => $"{Name}={Value}";
    }
}
