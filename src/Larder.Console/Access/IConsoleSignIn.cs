namespace Larder.Console.Access;

/// <summary>Whom the console lets in: the holders of this installation's access keys.</summary>
public interface IConsoleSignIn
{
    /// <summary>The key's account; null where id and secret are not those of a key.</summary>
    string? AccountOf(string accessKeyId, string secret);

    /// <summary>The key that a one-time link stands for, and its account; null where it was used before, is too old, or none.
    /// The link is used up by it.</summary>
    (string AccessKeyId, string Account)? Redeem(string token);

    /// <summary>Whether the key is still one of this installation; a session ends with its key.</summary>
    bool Knows(string accessKeyId);
}
