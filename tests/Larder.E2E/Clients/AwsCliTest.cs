using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>An `aws` in a region of its own.</summary>
public abstract class AwsCliTest : IClassFixture<ClassServer>
{
    private protected AwsCliTest(ClassServer shared)
    {
        (Server, Region) = (shared.Server, shared.NewRegion());
        Credentials = Clients.Credentials.Of(Server.Key.Id, Server.Key.Secret, Region);
        Aws = new(Server.Endpoint, Credentials);
    }

    protected LarderServer Server { get; }
    protected string Region { get; }

    /// <summary>The same region through the API.</summary>
    protected Owner Owner => Server.Owner(Region);
    protected IReadOnlyDictionary<string, string?> Credentials { get; }
    private protected AwsCli Aws { get; }

    /// <summary>Of somebody who signs with these.</summary>
    private protected AwsCli AwsOf(string id, string secret) => new(Server.Endpoint, Clients.Credentials.Of(id, secret, Region));

    private protected AwsCli AwsIn(string region) => new(Server.Endpoint, Clients.Credentials.Of(Server.Key.Id, Server.Key.Secret, region));

    /// <param name="code">AWS's.</param>
    /// <param name="name">What the message has to name.</param>
    /// <param name="message">What `aws` printed.</param>
    protected static void Says(string code, string name, string message)
    {
        Assert.Contains($"An error occurred ({code})", message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
    }
}
