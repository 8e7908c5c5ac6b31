namespace Larder.ControlPlane.Storage;

/// <summary>An address that is taken; with a port where only that port of it is.</summary>
public sealed record Lease(string Address, int Port)
{
    public const int AnyPort = 0;
}
