using System.Security.Cryptography;

namespace Larder.Server.Hosting;

/// <summary>The secret from which the secrets of nodes are derived: 32 bytes in the data directory, 0600, made at the
/// first start. Whoever has it can manage every node of this installation; losing it locks Larder out of them.</summary>
public static class RootKey
{
    private const int Bytes = 32;

    public static byte[] LoadOrCreate(string home)
    {
        var path = Path.Combine(home, "root.key");
        if (!File.Exists(path)) Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Bytes
            ? key
            : throw new InvalidDataException($"{path} holds {key.Length} bytes instead of {Bytes}; restore it from a backup.");
    }

    private static void Create(string path)
    {
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(RandomNumberGenerator.GetBytes(Bytes));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: false);
    }
}
