using System.Security.Cryptography;
using System.Text;
using Larder.Model.Secrets;

namespace Larder.Agent.Engines;

/// <summary>The passwords of one node's users that are not its owner's: derived, so that they are stored nowhere.</summary>
internal sealed class NodeSecret(ReadOnlyMemory<byte> rootKey)
{
    /// <summary>By whom Larder manages the node.</summary>
    public const string User = "larder";

    /// <summary>By whom its replicas read from it.</summary>
    public const string ReplicaUser = "larder-replica";

    public string Password(string key) => Derive("node:" + key);

    /// <summary>What a replica says to the primary with this key.</summary>
    public string ReplicaPassword(string primaryKey) => Derive("replicas of:" + primaryKey);

    /// <summary>SHA-256, as the engines keep it.</summary>
    public static string Hash(string password) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));

    private string Derive(string purpose) => Convert.ToHexStringLower(RootSecret.Derive(rootKey.Span, purpose));
}
