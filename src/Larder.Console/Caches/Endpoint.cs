using System.Globalization;

namespace Larder.Console.Caches;

/// <param name="Role">A key of the resources: Primary, Reader or Node.</param>
/// <param name="Node">Which node, where it is one's own address.</param>
public sealed record Endpoint(string Role, string? Node, string Address, int Port)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}:{Port}");
}
