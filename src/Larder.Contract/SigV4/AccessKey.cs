namespace Larder.Contract.SigV4;

/// <summary>Not a record: a record would print its secret.</summary>
public sealed class AccessKey(string id, string secret)
{
    public string Id => id;
    public string Secret => secret;

    public override string ToString() => id;
}
