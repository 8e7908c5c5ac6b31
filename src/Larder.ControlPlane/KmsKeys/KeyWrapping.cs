using System.Security.Cryptography;
using System.Text;
using Larder.Model.KmsKeys;
using Larder.Model.Secrets;

namespace Larder.ControlPlane.KmsKeys;

/// <summary>Makes the material of keys and wraps it: AES-256-GCM under a secret of the root key's. What is wrapped is bound to
/// its key, so that material moved from one row to another does not open.</summary>
public sealed class KeyWrapping(ReadOnlyMemory<byte> rootKey)
{
    // The form of what is stored: this byte, the nonce, the tag, the encrypted material.
    private const byte Form = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int MaterialStart = 1 + NonceBytes + TagBytes;

    private readonly byte[] _secret = RootSecret.Derive(rootKey.Span, "wrapping of KMS keys");

    /// <summary>A name for material that is to be made: see <see cref="KmsKey.MaterialId"/>.</summary>
    public static string NewMaterialId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>New material for this key; nobody has seen it unwrapped.</summary>
    public byte[] NewMaterial(KmsKey key)
    {
        using var material = UnwrappedKey.Random();
        return Wrap(key, material.Bytes);
    }

    public byte[] Wrap(KmsKey key, ReadOnlySpan<byte> material)
    {
        // A nonce by chance is good for far more keys than there can be (NIST SP 800-38D: 2^32).
        var wrapped = new byte[MaterialStart + material.Length];
        wrapped[0] = Form;
        var nonce = wrapped.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_secret, TagBytes);
        aes.Encrypt(nonce, material, wrapped.AsSpan(MaterialStart), wrapped.AsSpan(1 + NonceBytes, TagBytes), NameOf(key));
        return wrapped;
    }

    /// <exception cref="InvalidDataException">It is not this key's, or was wrapped under another root key.</exception>
    public UnwrappedKey Unwrap(KmsKey key, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length <= MaterialStart || wrapped[0] != Form) throw Damaged(key, null);
        var material = new byte[wrapped.Length - MaterialStart];
        try
        {
            using var aes = new AesGcm(_secret, TagBytes);
            aes.Decrypt(
                wrapped.Slice(1, NonceBytes), wrapped[MaterialStart..], wrapped.Slice(1 + NonceBytes, TagBytes), material, NameOf(key));
            return new UnwrappedKey(material);
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw Damaged(key, fault);
        }
    }

    private static byte[] NameOf(KmsKey key) => Encoding.UTF8.GetBytes($"{key.Arn}\n{key.MaterialId}");

    private static InvalidDataException Damaged(KmsKey key, Exception? cause) => new(
        $"The material of {key.Arn} does not open: it is damaged, or root.key is not the one it was wrapped under. Restore both from one backup.",
        cause);
}
