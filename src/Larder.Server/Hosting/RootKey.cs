using System.Security.Cryptography;
using Larder.Model.Secrets;
using Larder.Server.Credentials;

namespace Larder.Server.Hosting;

/// <summary>The secret from which those of nodes and the one that wraps KMS keys are derived: 32 bytes in the data directory,
/// 0600, made at the first start. Whoever has it can manage every node of this installation and, with the store, open every
/// key; losing it locks Larder out of both.</summary>
public static class RootKey
{
    /// <exception cref="InvalidDataException">The file is damaged, or others can read it.</exception>
    public static byte[] LoadOrCreate(string home)
    {
        var path = Path.Combine(home, "root.key");
        if (!File.Exists(path)) Create(path);
        OwnersFiles.EnsureClosed(path);
        var key = File.ReadAllBytes(path);
        return key.Length == RootSecret.Bytes
            ? key
            : throw new InvalidDataException($"{path} holds {key.Length} bytes instead of {RootSecret.Bytes}; restore it from a backup.");
    }

    private static void Create(string path)
    {
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = OwnersFiles.OwnerOnly,
        }))
        {
            file.Write(RandomNumberGenerator.GetBytes(RootSecret.Bytes));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: false);
    }
}
