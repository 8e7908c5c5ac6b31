using System.Security.Cryptography;

namespace Larder.ControlPlane.KmsKeys;

/// <summary>The material of a key in the clear, for as long as it takes to use it: disposing of it wipes it from
/// memory.</summary>
public sealed class UnwrappedKey : IDisposable
{
    private const int Size = 32;

    private readonly byte[] _material;

    internal UnwrappedKey(byte[] material) => _material = material;

    public ReadOnlySpan<byte> Bytes => _material;

    internal static UnwrappedKey Random() => new(RandomNumberGenerator.GetBytes(Size));

    public void Dispose() => CryptographicOperations.ZeroMemory(_material);
}
