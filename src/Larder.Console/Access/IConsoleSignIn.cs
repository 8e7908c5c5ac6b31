namespace Larder.Console.Access;

/// <summary>Whom the console lets in: the holders of this installation's access keys.</summary>
public interface IConsoleSignIn
{
    /// <summary>The key's account; null where id and secret are not those of a key.</summary>
    string? AccountOf(string accessKeyId, string secret);

    /// <summary>Whether the key is still one of this installation; a session ends with its key.</summary>
    bool Knows(string accessKeyId);
}
