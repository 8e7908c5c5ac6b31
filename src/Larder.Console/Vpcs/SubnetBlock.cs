using Larder.Model.Vpcs;

namespace Larder.Console.Vpcs;

/// <summary>Finds blocks for subnets, so that nobody has to reckon with prefixes.</summary>
internal static class SubnetBlock
{
    /// <summary>A sixteenth of the VPC each, as default subnets have it.</summary>
    private const int Longer = 4;

    /// <param name="vpc">Its block.</param>
    /// <param name="taken">Blocks of the subnets that it has.</param>
    /// <param name="count">How many are wanted.</param>
    /// <returns>The lowest that are free; none where there are not as many.</returns>
    public static IReadOnlyList<string> Free(string vpc, IReadOnlyList<string> taken, int count)
    {
        if (Cidr.Parse(vpc) is not { } whole) return [];
        var prefix = Math.Min(whole.PrefixLength + Longer, VpcRules.LongestPrefix);
        var others = taken.Select(Cidr.Parse).OfType<Cidr>().ToList();
        List<string> free =
        [
            .. Enumerable.Range(0, 1 << (prefix - whole.PrefixLength))
                .Select(index => new Cidr(whole.First + ((uint)index << (32 - prefix)), prefix))
                .Where(block => !others.Exists(block.Overlaps))
                .Take(count)
                .Select(block => block.ToString()),
        ];
        return free.Count == count ? free : [];
    }
}
